/* What the shell does in the browser. Nothing here decides; without it, pages still work. */
const Relance = (() => {
  const seconds = { plain: 5, undoable: 8 };

  /* A toast leaves by itself, but not while the pointer or the focus is on it. */
  function letGo(toast) {
    let timer;
    const leave = () => toast.remove();
    const start = () => {
      timer = setTimeout(leave, 1000 * (toast.querySelector(".undo") ? seconds.undoable : seconds.plain));
    };
    const stop = () => clearTimeout(timer);
    toast.addEventListener("mouseenter", stop);
    toast.addEventListener("focusin", stop);
    toast.addEventListener("mouseleave", start);
    toast.addEventListener("focusout", start);
    start();
  }

  /* A control is described by the hint and the faults of its field, and says whether it has faults. In a field
     of several controls the first has what belongs to none. */
  function describe(field) {
    const controls = [...field.querySelectorAll("[role=combobox], input:not([type=hidden]), textarea, .ql-editor")];
    if (controls.length === 0) {
      return;
    }
    const said = controls.map((control) => `${(control.closest("[id]")?.id || "").replace(/_(label|input|editor)$/, "")}Said`);
    const parts = [...field.querySelectorAll(".hint, .ui-message, .error")];
    parts.forEach((part, i) => { part.id = part.id || `${said[0]}-${part.classList[0]}-${i}`; });
    controls.forEach((control, i) => {
      const own = parts.filter((part) => part.id === said[i] || (i === 0 && !said.includes(part.id)));
      if (own.length > 0) {
        control.setAttribute("aria-describedby", own.map((part) => part.id).join(" "));
        control.setAttribute("aria-invalid", own.some((part) => part.matches(".ui-message-error, .error:not(.odd)")));
      }
    });
  }

  /* A written message is as high as its text. */
  function fit(frame) {
    const page = frame.contentDocument;
    if (page?.body) {
      frame.style.height = `${Math.max(120, page.documentElement.scrollHeight)}px`;
    }
  }
  function frame(written) {
    written.dataset.fitted = "";
    written.addEventListener("load", () => fit(written));
    fit(written);
  }

  function look(root) {
    root.querySelectorAll("#toasts .toast:not([data-seen])").forEach((toast) => {
      toast.dataset.seen = "";
      letGo(toast);
    });
    root.querySelectorAll("iframe.written:not([data-fitted])").forEach(frame);
    root.querySelectorAll(".field").forEach(describe);
  }

  function closeMenus(except) {
    document.querySelectorAll("details.account[open]").forEach((menu) => {
      if (menu !== except) {
        menu.open = false;
      }
    });
  }

  function unreachable() {
    document.getElementById("unreachable").hidden = false;
  }

  document.addEventListener("click", (event) => {
    const dismiss = event.target.closest(".toast .dismiss");
    if (dismiss) {
      const toast = dismiss.closest(".toast");
      if (toast.id) {
        toast.hidden = true;
      } else {
        toast.remove();
      }
    }
    closeMenus(event.target.closest("details.account"));
  });

  document.addEventListener("keydown", (event) => {
    const open = document.querySelector("details.account[open]");
    if (event.key === "Escape" && open) {
      open.open = false;
      open.querySelector("summary").focus();
    }
    /* A scanner ends each number by Enter: the next field takes the next, and leaving one saves it. */
    const scanned = event.key === "Enter" && event.target.closest("[data-enter-next]");
    if (scanned) {
      event.preventDefault();
      const all = [...document.querySelectorAll("[data-enter-next]:enabled")];
      const next = all[all.indexOf(scanned) + 1];
      if (next) {
        next.focus();
      } else {
        scanned.blur();
      }
    }
    const writing = event.target.closest("input, textarea, select, [contenteditable=true]");
    const search = document.querySelector(".filters input[type=text], .filters input[type=search]");
    if (event.key === "/" && !writing && search) {
      event.preventDefault();
      search.focus();
    }
  });

  look(document);
  new MutationObserver(() => look(document)).observe(document.body, { childList: true, subtree: true });

  return { unreachable };
})();
