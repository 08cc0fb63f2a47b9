/* The line of steps under the pointer and the keyboard. Nothing here decides: every act goes to the server. */
const Scenario = (() => {
  const stepMenu = document.getElementById("step-menu");
  const addMenu = document.getElementById("add-menu");
  let menuStep = null;
  let addTo = null;
  let focusStep = null;

  const boxes = () => [...document.querySelectorAll(".flow .step")];
  const boxOf = (id) => boxes().find((box) => box.dataset.step === id);
  const locked = () => document.querySelector(".flow").dataset.locked === "true";

  function act(name, step, more = {}, byKeyboard = false) {
    const values = { act: name, step: step || "", ...more };
    focusStep = { name, place: step ? Number(boxOf(step)?.dataset.place) : -1, more, byKeyboard };
    window.stepAct(Object.entries(values).map(([key, value]) => ({ name: key, value })));
  }

  /* After an act the line is new: the focus goes where the work goes on. */
  function shown() {
    const selected = document.querySelector(".flow .step.selected .face");
    const left = focusStep && boxes()[Math.min(focusStep.place, boxes().length - 1)];
    const next = focusStep && focusStep.name === "close" ? left?.querySelector(".face") : selected;
    const toConfiguration = focusStep && focusStep.name === "show" && focusStep.byKeyboard;
    focusStep = null;
    if (toConfiguration) {
      document.getElementById("configuration")?.focus();
      return;
    }
    lead(next || document.querySelector("[data-add]"));
    next?.closest(".step").scrollIntoView({ block: "nearest", inline: "nearest" });
  }

  /* After a dialog that was left the focus goes back to the step whose menu opened it. */
  const back = () => lead(boxOf(menuStep)?.querySelector(".face"));

  /* A step that the keyboard was led to stays its place until the next key, whatever an answer draws anew or focuses. */
  let home = null;
  ["keydown", "pointerdown"].forEach((type) => document.addEventListener(type, () => { home = null; }, true));
  function lead(face) {
    home = face?.id || null;
    face?.focus({ preventScroll: true });
  }
  $(document).on("pfAjaxComplete", () => setTimeout(() => {
    if (home && document.activeElement.id !== home) {
      document.getElementById(home)?.focus({ preventScroll: true });
    }
  }));

  /* menus */
  function close(menu, giveBack) {
    if (!menu || menu.hidden) {
      return;
    }
    menu.hidden = true;
    if (giveBack) {
      menu.opener?.focus();
    }
  }

  function open(menu, opener, x, y) {
    close(stepMenu);
    close(addMenu);
    menu.opener = opener;
    menu.hidden = false;
    const left = Math.min(x, innerWidth - menu.offsetWidth - 8);
    const top = y + menu.offsetHeight > innerHeight - 8 ? Math.max(8, innerHeight - menu.offsetHeight - 8) : y;
    menu.style.left = `${Math.max(8, left)}px`;
    menu.style.top = `${top}px`;
    menu.querySelector(".mi").focus();
  }

  function openStepMenu(box, x, y) {
    menuStep = box.dataset.step;
    stepMenu.querySelector("[data-title]").textContent = box.dataset.name;
    stepMenu.setAttribute("aria-label", box.dataset.name);
    open(stepMenu, box.querySelector(".face"), x, y);
  }

  function openAddMenu(opener, where) {
    addTo = where;
    const at = opener.getBoundingClientRect();
    open(addMenu, opener, at.left, at.bottom + 4);
  }

  function move(step, by) {
    const place = Number(boxOf(step).dataset.place) + by;
    if (place >= 0 && place < boxes().length) {
      act("move", step, { to: place });
    }
  }

  function choose(item, byKeyboard) {
    const step = menuStep;
    const face = boxOf(step)?.querySelector(".face");
    close(stepMenu);
    switch (item.dataset.act) {
      case "before": openAddMenu(face, { act: "insert", step }); break;
      case "after": openAddMenu(face, { act: "append", step }); break;
      case "earlier": move(step, -1); break;
      case "later": move(step, 1); break;
      case "copy": window.stepCopy([{ name: "step", value: step }]); break;
      default: act(item.dataset.act, step, {}, byKeyboard);
    }
  }

  function walk(menu, event) {
    const items = [...menu.querySelectorAll(".mi:not([hidden])")];
    const at = items.indexOf(document.activeElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key];
    if (to !== undefined) {
      event.preventDefault();
      items[(to + items.length) % items.length]?.focus();
    } else if (event.key === "Escape" || event.key === "Tab") {
      event.preventDefault();
      close(menu, true);
    }
  }

  /* keys on a step */
  function key(box, event) {
    const step = box.dataset.step;
    const all = boxes();
    const neighbour = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (neighbour && event.altKey) {
      if (!locked()) {
        event.preventDefault();
        move(step, neighbour);
      }
    } else if (neighbour && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      all[all.indexOf(box) + neighbour]?.querySelector(".face").focus();
    } else if (!locked() && (event.key === "ContextMenu" || (event.shiftKey && event.key === "F10"))) {
      event.preventDefault();
      const at = box.getBoundingClientRect();
      openStepMenu(box, at.left + 12, at.bottom + 4);
    } else if (!locked() && event.key === "Delete") {
      event.preventDefault();
      act("delete", step);
    } else if (!locked() && (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "d") {
      event.preventDefault();
      act("duplicate", step);
    }
  }

  document.addEventListener("click", (event) => {
    const at = (selector) => event.target.closest(selector);
    const byKeyboard = event.detail === 0;
    if (at("#step-menu .mi")) {
      choose(at("#step-menu .mi"), byKeyboard);
    } else if (at("#add-menu .mi")) {
      close(addMenu);
      act(addTo.act, addTo.step, { type: at("#add-menu .mi").dataset.type });
    } else if (at(".step .more")) {
      const box = at(".step");
      const place = at(".step .more").getBoundingClientRect();
      openStepMenu(box, place.left, place.bottom + 4);
    } else if (at(".step .face")) {
      act("show", at(".step").dataset.step, {}, byKeyboard);
    } else if (at("[data-add]")) {
      openAddMenu(at("[data-add]"), { act: "append", step: at("[data-add]").dataset.add });
    } else if (at("[data-close]")) {
      act("close", document.querySelector(".flow .step.selected")?.dataset.step);
    } else if (at("[data-show]")) {
      PF("publish").hide();
      act("show", at("[data-show]").dataset.show, {}, byKeyboard);
    } else if (!at(".menu.floating")) {
      close(stepMenu);
      close(addMenu);
    }
  });

  document.addEventListener("contextmenu", (event) => {
    const box = event.target.closest(".flow .step");
    if (box && !locked()) {
      event.preventDefault();
      if (stepMenu.hidden || event.button === 2) {
        openStepMenu(box, event.clientX, event.clientY);
      }
    }
  });

  document.addEventListener("keydown", (event) => {
    const menu = event.target.closest(".menu.floating");
    const box = event.target.closest(".flow .step");
    const writing = event.target.closest("input, textarea, [contenteditable=true]");
    if (menu && !writing) {
      walk(menu, event);
    } else if (box) {
      key(box, event);
    } else if (event.key === "Escape" && event.target.closest("#configuration") && !event.defaultPrevented) {
      lead(document.querySelector(".flow .step.selected .face"));
    }
    if (!writing && (event.ctrlKey || event.metaKey) && ["z", "y"].includes(event.key.toLowerCase())) {
      event.preventDefault();
      document.getElementById(event.key.toLowerCase() === "z" ? "editor:undo" : "editor:redo")?.click();
    }
  });

  /* drag a step onto another to take its place */
  let dragged = null;
  document.addEventListener("dragstart", (event) => {
    dragged = event.target.closest?.(".flow .step") || null;
    if (dragged) {
      event.dataTransfer.effectAllowed = "move";
      event.dataTransfer.setData("text/plain", dragged.dataset.step);
    }
  });
  document.addEventListener("dragover", (event) => {
    const over = event.target.closest?.(".flow .step");
    boxes().forEach((box) => box.classList.toggle("target", dragged !== null && box === over && box !== dragged));
    if (dragged && over) {
      event.preventDefault();
    }
  });
  document.addEventListener("drop", (event) => {
    const over = event.target.closest?.(".flow .step");
    if (dragged && over && over !== dragged) {
      event.preventDefault();
      act("move", dragged.dataset.step, { to: over.dataset.place });
    }
  });
  document.addEventListener("dragend", () => {
    dragged = null;
    boxes().forEach((box) => box.classList.remove("target"));
  });

  return { shown, back };
})();
