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

  /* A field is described by its hint and its error. */
  function describe(field) {
    const control = field.querySelector("[role=combobox], input:not([type=hidden]), textarea");
    if (!control) {
      return;
    }
    const parts = [...field.querySelectorAll(".hint, .ui-message")];
    parts.forEach((part, i) => { part.id = part.id || `${control.id}-said-${i}`; });
    if (parts.length > 0) {
      control.setAttribute("aria-describedby", parts.map((part) => part.id).join(" "));
    }
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
