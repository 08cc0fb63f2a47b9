/* What the keyboard and screen readers miss in PrimeFaces' markup, each time that it is written. */
(() => {
  /* A list is named by its value alone: it gets its label too, and a value that is cut can be read. */
  function nameList(list) {
    const shown = list.querySelector("[role=combobox]");
    const label = shown && document.querySelector(`label[for="${CSS.escape(shown.id)}"]`);
    if (label) {
      shown.setAttribute("aria-labelledby", `${label.id} ${shown.id}`);
    }
    if (shown) {
      shown.title = shown.textContent;
    }
  }

  /* A switch is a checkbox named "on" or "off": it is a switch with the name that the page gives. */
  if (window.PrimeFaces?.widget.ToggleSwitch) {
    PrimeFaces.widget.ToggleSwitch.prototype.getAriaLabel = function () {
      return this.input.attr("aria-label");
    };
  }

  /* A page that moves, as when a save has come back, takes what is open over it along; PrimeFaces would close it. */
  if (window.PrimeFaces) {
    PrimeFaces.hideOverlaysOnViewportChange = false;
  }

  /* Enter presses a button, which opens its panel: what PrimeFaces does when the key comes up would close it. */
  if (window.PrimeFaces?.widget.OverlayPanel) {
    const bind = PrimeFaces.widget.OverlayPanel.prototype.bindTargetEvents;
    PrimeFaces.widget.OverlayPanel.prototype.bindTargetEvents = function () {
      bind.call(this);
      this.target.filter("button").off("keyup.ui-overlaypanel");
    };
  }

  /* The button of a panel that is written anew has lost its panel. */
  function giveBackPanel(button) {
    const panel = Object.values(PrimeFaces.widgets).find((widget) => widget.target?.[0]?.id === button.id);
    if (panel) {
      panel.target = $(button).attr({ "aria-expanded": false, "aria-controls": panel.id });
      panel.bindTargetEvents();
    }
  }

  /* A panel that is fading out is closed already: the next Escape is not for it. */
  function isOpenPanel(widget) {
    const overlay = widget.jq?.is(".ui-overlaypanel:visible") && !widget.jq.is(".ui-connected-overlay-exit");
    return overlay || (widget.panel?.hasClass("ui-columntoggler") && widget.panel.is(":visible"));
  }

  function look() {
    document.querySelectorAll("span.pi:not([aria-hidden]), span.ui-icon:not([aria-hidden])").forEach((icon) => icon.setAttribute("aria-hidden", "true"));
    document.querySelectorAll(".ui-selectonemenu").forEach(nameList);
    document.querySelectorAll(".ui-toggleswitch input").forEach((input) => input.setAttribute("role", "switch"));
    document.querySelectorAll(".filter .open:not([aria-controls])").forEach(giveBackPanel);
  }

  /* Escape closes a panel and gives the focus back; Space presses what only looks like a button. */
  document.addEventListener("keydown", (event) => {
    const open = event.key === "Escape" && !event.defaultPrevented && Object.values(PrimeFaces.widgets).find(isOpenPanel);
    if (open) {
      open.hide();
      (open.target || open.trigger)?.trigger("focus");
    }
    if (event.key === " " && event.target.matches("span[role=button]")) {
      event.preventDefault();
      event.target.click();
    }
  });

  $(() => {
    look();
    new MutationObserver(look).observe(document.body, { childList: true, subtree: true });
  });
})();
