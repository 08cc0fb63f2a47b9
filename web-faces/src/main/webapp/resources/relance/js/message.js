/* The words of a message: merge fields at the caret, and plain HTML from the rich-text editor. */
const Message = (() => {
  let target = null;

  /* merge fields go to the caret of whatever was written in last */
  document.addEventListener("focusin", (event) => {
    const written = event.target.closest("[data-merge], .ql-editor");
    if (written) {
      target = written;
    }
  });

  const editor = () => document.querySelector(".ui-texteditor") && PF("message").editor;

  function insert(token) {
    const field = target?.isConnected && target.matches("[data-merge]") ? target : document.querySelector("textarea[data-merge]");
    if (field) {
      field.setRangeText(token, field.selectionStart, field.selectionEnd, "end");
      field.focus();
      ["keyup", "change"].forEach((name) => field.dispatchEvent(new Event(name, { bubbles: true })));
    } else {
      const range = editor().getSelection(true);
      editor().insertText(range.index, token);
      editor().setSelection(range.index + token.length);
    }
    PF("merge").hide();
  }

  function chooseField() {
    const menu = document.querySelector(".merge-menu");
    const search = menu.querySelector("input");
    const filter = () => {
      const wanted = search.value.trim().toLowerCase();
      menu.querySelectorAll(".mi").forEach((item) => { item.hidden = !item.textContent.toLowerCase().includes(wanted); });
      menu.querySelector(".nothing").hidden = menu.querySelector(".mi:not([hidden])") !== null;
    };
    search.value = "";
    filter();
    search.oninput = filter;
    search.onkeydown = (event) => {
      const first = menu.querySelector(".mi:not([hidden])");
      if (event.key === "Enter") {
        event.preventDefault();
        first?.click();
      } else if (event.key === "Escape") {
        leave(event);
      } else if (event.key === "ArrowDown") {
        event.preventDefault();
        first?.focus();
      }
    };
    search.focus();
  }

  /* What the rich-text editor gives is plain HTML: its own list markup says nothing elsewhere. */
  function plainLists(html) {
    html.querySelectorAll(".ql-ui").forEach((mark) => mark.remove());
    html.querySelectorAll("ol").forEach((list) => {
      let open = null;
      [...list.children].forEach((item) => {
        const tag = item.dataset.list === "bullet" ? "UL" : "OL";
        if (!open || open.tagName !== tag) {
          open = document.createElement(tag);
          list.before(open);
        }
        item.removeAttribute("data-list");
        open.append(item);
      });
      list.remove();
    });
    return html;
  }

  if (PrimeFaces.widget.TextEditor) {
    PrimeFaces.widget.TextEditor.prototype.getEditorValue = function () {
      const html = plainLists(this.editor.root.cloneNode(true)).innerHTML;
      return html === "<p><br></p>" ? "" : html;
    };
  }
  if (window.Quill) {
    const Link = Quill.import("formats/link");
    const usual = Link.sanitize;
    Link.sanitize = (address) => (/^\[\[!PaymentLink\]\]$/i.test(address) ? address : usual.call(Link, address));
  }

  /* The tabulator leaves a message as it leaves every field; the rich-text editor would keep it, and who has no mouse. */
  document.addEventListener("keydown", (event) => {
    if (event.key === "Tab" && event.target.closest(".ql-editor")) {
      event.stopPropagation();
    }
  }, true);

  document.addEventListener("click", (event) => {
    const item = event.target.closest("[data-token]");
    if (item) {
      insert(item.dataset.token);
    }
  });

  document.addEventListener("keydown", (event) => {
    const menu = event.target.closest(".merge-menu");
    if (menu && !event.target.matches("input")) {
      walk(menu, event);
    }
  });

  function walk(menu, event) {
    const items = [...menu.querySelectorAll(".mi:not([hidden])")];
    const to = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === "Escape") {
      leave(event);
    } else if (to) {
      event.preventDefault();
      items[(items.indexOf(document.activeElement) + to + items.length) % items.length]?.focus();
    }
  }

  /* Without a field chosen the keyboard goes back to the caret, or to the button where nothing was written in. */
  function leave(event) {
    event.preventDefault();
    PF("merge").hide();
    if (!target?.isConnected) {
      PF("merge").target.trigger("focus");
    } else if (target.matches(".ql-editor")) {
      editor().focus();
    } else {
      target.focus();
    }
  }

  /* Work that is not saved is not left without a question; whoever writes on after a refusal is asked again. */
  let leaving = false;
  const leaveUnasked = () => { leaving = true; };
  document.addEventListener("input", () => { leaving = false; });
  window.addEventListener("beforeunload", (event) => {
    if (!leaving && document.querySelector("[data-unsaved]")) {
      event.preventDefault();
    }
  });

  return { chooseField, leaveUnasked };
})();
