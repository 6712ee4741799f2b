/* What a page gains when scripts run. Every page works without this file; nothing here holds a rule of the fair.
   No framework, no eval, no inline style: the Content-Security-Policy allows none of them. */
(() => {
  "use strict";

  /* ---- htmx under a strict policy ---- */
  if (window.htmx) {
    Object.assign(window.htmx.config, {
      includeIndicatorStyles: false,
      allowEval: false,
      allowScriptTags: false,
      selfRequestsOnly: true,
      historyCacheSize: 0,
      responseHandling: [
        { code: "204", swap: false },
        { code: "[23]..", swap: true },
        // a form that comes back with its errors, a conflict that explains itself
        { code: "(409|413|422)", swap: true, error: false },
        { code: "[45]..", swap: false, error: true },
      ],
    });
  }

  const all = (selector, root = document) => Array.from(root.querySelectorAll(selector));

  /** Runs now and again for every part that htmx brings in; each element is set up once. */
  const setups = [];
  const enhance = (selector, setUp) => setups.push({ selector, setUp, done: new WeakSet() });
  const enhanceAll = (root) => {
    for (const { selector, setUp, done } of setups) {
      const found = all(selector, root);
      if (root.matches && root.matches(selector)) found.push(root);
      for (const element of found) {
        if (done.has(element)) continue;
        done.add(element);
        setUp(element);
      }
    }
  };

  const icon = (name) => {
    const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    svg.setAttribute("class", "icon");
    svg.setAttribute("aria-hidden", "true");
    const use = document.createElementNS("http://www.w3.org/2000/svg", "use");
    const sprite = document.documentElement.dataset.icons || "/icons/icons.svg";
    use.setAttribute("href", sprite + "#" + name);
    svg.append(use);
    return svg;
  };

  /* ---- toasts: said politely; the same text is in the list of notices ---- */
  const kinds = ["ok", "attention", "error", "info"];
  const toast = (text, kind = "info") => {
    const region = document.getElementById("toasts");
    if (!region || !text) return;
    const sign = kinds.includes(kind) ? kind : "info";
    const box = document.createElement("div");
    box.className = "notice toast " + sign;
    const words = document.createElement("div");
    words.textContent = text;
    const close = document.createElement("button");
    close.type = "button";
    close.className = "toast-close";
    close.setAttribute("aria-label", region.dataset.close || "×");
    close.append(icon("close"));
    close.addEventListener("click", () => box.remove());
    box.append(icon(sign), words, close);
    region.append(box);
    // an error stays until it is closed; the rest leaves in time to be read, and never while it is looked at
    if (sign !== "error") {
      const leave = () => (box.matches(":hover, :focus-within") ? setTimeout(leave, 2000) : box.remove());
      setTimeout(leave, 8000);
    }
  };
  document.addEventListener("toast", (event) => toast(event.detail && event.detail.text, event.detail && event.detail.kind));
  const failed = () => {
    const region = document.getElementById("toasts");
    toast(region && region.dataset.failed, "error");
  };
  document.addEventListener("htmx:responseError", failed);
  document.addEventListener("htmx:sendError", failed);

  /* ---- dialogs: the platform's own, opened by command; older browsers by this fallback ---- */
  const hasCommands = "commandForElement" in HTMLButtonElement.prototype;
  document.addEventListener("click", (event) => {
    const opener = event.target.closest("[data-open], [commandfor]");
    if (opener) {
      const dialog = document.getElementById(opener.dataset.open || opener.getAttribute("commandfor"));
      if (dialog instanceof HTMLDialogElement) {
        if (opener.hasAttribute("commandfor") && hasCommands) return;
        event.preventDefault();
        if (opener.getAttribute("command") === "close") dialog.close();
        else dialog.showModal();
        return;
      }
    }
    // a click on the veil closes, as Escape does
    if (event.target instanceof HTMLDialogElement && event.target.open) {
      const box = event.target.getBoundingClientRect();
      const inside =
        event.clientX >= box.left && event.clientX <= box.right && event.clientY >= box.top && event.clientY <= box.bottom;
      if (!inside) event.target.close();
    }
  });

  /* ---- Ctrl K: find anything ---- */
  const palette = document.getElementById("palette");
  if (palette instanceof HTMLDialogElement) {
    const field = palette.querySelector("input");
    const results = palette.querySelector(".palette-results");
    const address = palette.querySelector("form").getAttribute("action");
    let asked = null;
    let timer = 0;
    const ask = async () => {
      if (asked) asked.abort();
      const words = field.value.trim();
      if (!words) {
        results.replaceChildren();
        return;
      }
      asked = new AbortController();
      try {
        const answer = await fetch(address + "?q=" + encodeURIComponent(words), {
          headers: { "HX-Request": "true", Accept: "text/html" },
          signal: asked.signal,
        });
        if (!answer.ok) return;
        const page = new DOMParser().parseFromString(await answer.text(), "text/html");
        const found = page.querySelector("[data-find-results]") || page.body;
        results.replaceChildren(...Array.from(found.childNodes).map((node) => document.adoptNode(node)));
      } catch (error) {
        if (error.name !== "AbortError") failed();
      }
    };
    field.addEventListener("input", () => {
      clearTimeout(timer);
      timer = setTimeout(ask, 150);
    });
    palette.addEventListener("keydown", (event) => {
      if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
      const links = all("a[href]", results);
      if (!links.length) return;
      event.preventDefault();
      const at = links.indexOf(document.activeElement);
      const next = event.key === "ArrowDown" ? at + 1 : at - 1;
      if (next < 0) field.focus();
      else links[Math.min(next, links.length - 1)].focus();
    });
    document.addEventListener("keydown", (event) => {
      if ((event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key.toLowerCase() === "k") {
        event.preventDefault();
        if (!palette.open) palette.showModal();
        field.select();
      }
    });
  }

  /* ---- language switch in mid-form: what was typed comes along ---- */
  const keepable = (control) =>
    control.name &&
    !control.disabled &&
    !["password", "file", "hidden", "submit", "button", "image", "reset"].includes(control.type) &&
    control.autocomplete !== "one-time-code";
  const formKey = (form, index) => form.getAttribute("id") || form.getAttribute("action") || String(index);
  const shelf = "amur.typed:" + location.pathname;
  const typedForms = () => all("main form").filter((form) => form.method === "post");
  document.addEventListener("click", (event) => {
    if (!event.target.closest("a[data-language], button[data-language]")) return;
    const kept = {};
    typedForms().forEach((form, index) => {
      kept[formKey(form, index)] = Array.from(form.elements)
        .filter(keepable)
        .map((control) => {
          if (control.type === "checkbox" || control.type === "radio") return [control.name, control.value, control.checked];
          if (control.multiple) return [control.name, Array.from(control.selectedOptions, (option) => option.value), null];
          return [control.name, control.value, null];
        });
    });
    try {
      sessionStorage.setItem(shelf, JSON.stringify(kept));
    } catch {
      // storage is closed: the page still switches
    }
  });
  const restore = () => {
    let kept;
    try {
      kept = JSON.parse(sessionStorage.getItem(shelf));
      sessionStorage.removeItem(shelf);
    } catch {
      return;
    }
    if (!kept) return;
    typedForms().forEach((form, index) => {
      const places = new Map();
      for (const [name, value, checked] of kept[formKey(form, index)] || []) {
        const named = Array.from(form.elements).filter((control) => control.name === name && keepable(control));
        if (checked !== null) {
          const control = named.find((one) => one.value === value);
          if (control) control.checked = checked;
          continue;
        }
        const place = places.get(name) || 0;
        places.set(name, place + 1);
        const control = named[place];
        if (!control) continue;
        if (Array.isArray(value)) for (const option of control.options || []) option.selected = value.includes(option.value);
        else control.value = value;
        control.dispatchEvent(new Event("input", { bubbles: true }));
      }
    });
  };

  /* ---- fields ---- */
  enhance("[data-counter]", (counter) => {
    const control = document.getElementById(counter.dataset.counter);
    if (!control) return;
    const most = Number(counter.dataset.max);
    const count = () => {
      const length = Array.from(control.value).length;
      counter.textContent = length + " / " + most;
      counter.classList.toggle("over", length > most);
    };
    control.addEventListener("input", count);
    count();
  });

  enhance("form", (form) => {
    // a second click does not send twice
    form.addEventListener("submit", (event) => {
      if (event.defaultPrevented || form.method !== "post") return;
      const sender = event.submitter;
      if (!sender || form.hasAttribute("hx-post")) return;
      setTimeout(() => {
        sender.setAttribute("aria-disabled", "true");
        sender.classList.add("busy");
      });
    });
    form.addEventListener("click", (event) => {
      const button = event.target.closest("button[aria-disabled='true'].busy");
      if (button) event.preventDefault();
    });
  });
  window.addEventListener("pageshow", () => {
    all("button.busy").forEach((button) => {
      button.removeAttribute("aria-disabled");
      button.classList.remove("busy");
    });
  });

  /* ---- upload: refuse what is too large before it travels, show how far it is ---- */
  enhance("input[type='file'][data-max-bytes]", (input) => {
    input.addEventListener("change", () => {
      const most = Number(input.dataset.maxBytes);
      const tooLarge = Array.from(input.files).some((file) => file.size > most);
      input.setCustomValidity(tooLarge ? input.dataset.tooLarge || " " : "");
      if (tooLarge) input.reportValidity();
    });
    const box = input.closest(".upload-box");
    if (!box) return;
    box.addEventListener("dragover", () => box.classList.add("over"));
    for (const end of ["dragleave", "drop"]) box.addEventListener(end, () => box.classList.remove("over"));
  });
  document.addEventListener("htmx:xhr:progress", (event) => {
    const bar = event.target.querySelector && event.target.querySelector("progress[data-upload]");
    if (!bar || !event.detail.lengthComputable) return;
    bar.hidden = false;
    bar.max = event.detail.total;
    bar.value = event.detail.loaded;
  });

  /* ---- tables: arrows go from row to row, and along the links of a row ---- */
  document.addEventListener("keydown", (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const from = event.target.closest && event.target.closest("a, button");
    const row = from && from.closest(".table tbody tr, .board tbody tr");
    if (!row) return;
    const cell = from.closest("td, th");
    const link = (place) => place && place.querySelector("a[href], button");
    const along = (place, way) => {
      let next = place && place[way];
      while (next && !link(next)) next = next[way];
      return link(next);
    };
    const rows = (way) => {
      let next = row[way];
      while (next) {
        const found = link(next.cells[cell.cellIndex]) || (row.closest(".table") && link(next));
        if (found) return found;
        next = next[way];
      }
      return null;
    };
    const body = row.parentElement;
    const target = {
      ArrowDown: () => rows("nextElementSibling"),
      ArrowUp: () => rows("previousElementSibling"),
      ArrowRight: () => along(cell, "nextElementSibling"),
      ArrowLeft: () => along(cell, "previousElementSibling"),
      Home: () => link(body.firstElementChild),
      End: () => link(body.lastElementChild),
    }[event.key];
    const found = target && target();
    if (!found) return;
    event.preventDefault();
    found.focus();
  });

  /* ---- live: server-sent events fill the places that name a field ----
     <section data-sse="/address" data-sse-end="/where to go when done">
       event "progress": {"percent": 41, "value": "8,214", …} fills [data-field=…] (text, or the value of a progress
       element) and [data-bar=…] (the width of an SVG bar, in percent)
       event "done":     {"href": "/…"} or nothing: the page shows its end state */
  const fill = (section, fields) => {
    for (const [name, value] of Object.entries(fields)) {
      const key = CSS.escape(name);
      for (const place of all(`[data-field="${key}"]`, section)) {
        if (place instanceof HTMLProgressElement) place.value = Number(value);
        else if (place.textContent !== String(value)) place.textContent = String(value);
      }
      for (const bar of all(`[data-bar="${key}"]`, section)) {
        bar.setAttribute("width", Math.max(0, Math.min(100, Number(value))) + "%");
      }
    }
  };
  const read = (event) => {
    try {
      return JSON.parse(event.data) || {};
    } catch {
      return {};
    }
  };
  enhance("[data-sse]", (section) => {
    const source = new EventSource(section.dataset.sse);
    const close = () => source.close();
    source.addEventListener("progress", (event) => fill(section, read(event)));
    source.addEventListener("changed", (event) => section.dispatchEvent(new CustomEvent("changed", { detail: read(event), bubbles: true })));
    source.addEventListener("done", (event) => {
      close();
      const href = read(event).href || section.dataset.sseEnd;
      const goal = href && new URL(href, location.href);
      if (goal && goal.origin === location.origin) location.assign(goal.href);
      else location.reload();
    });
    source.onopen = () => section.setAttribute("data-live", "on");
    source.onerror = () => section.setAttribute("data-live", "off");
    window.addEventListener("pagehide", close, { once: true });
    document.addEventListener("htmx:beforeCleanupElement", (event) => {
      if (event.target === section) close();
    });
  });

  /* ---- the board: find a company as one types ---- */
  enhance("input[data-board-find]", (input) => {
    const board = document.getElementById(input.dataset.boardFind);
    const told = document.getElementById(input.dataset.boardFound || "");
    if (!board) return;
    const find = () => {
      const words = input.value.trim().toLocaleLowerCase();
      let count = 0;
      let first = null;
      for (const meeting of all(".meeting", board)) {
        const hit = words !== "" && meeting.textContent.toLocaleLowerCase().includes(words);
        meeting.classList.toggle("found", hit);
        if (hit) {
          count += 1;
          first = first || meeting;
        }
      }
      board.classList.toggle("searching", count > 0);
      if (told) told.textContent = words === "" ? "" : String(count);
      if (first) first.scrollIntoView({ block: "nearest", inline: "nearest" });
    };
    input.addEventListener("input", find);
  });

  /* ---- a frame that scrolls keeps its place over a change of its page, and brings the part the address names into view ---- */
  const placesKey = () => "amur.places:" + location.pathname;
  const keepPlaces = () => {
    const places = all("[data-keep-place][id]").map((frame) => [frame.id, frame.scrollTop, frame.scrollLeft]);
    try {
      if (places.length) sessionStorage.setItem(placesKey(), JSON.stringify({ places, page: window.scrollY }));
    } catch {
      // storage is closed: the frame begins at its start
    }
  };
  const restorePlaces = (root) => {
    const frames = all("[data-keep-place][id]", root);
    if (!frames.length) return;
    let kept;
    try {
      kept = JSON.parse(sessionStorage.getItem(placesKey()));
    } catch {
      return;
    }
    for (const [id, top, left] of (kept && kept.places) || []) {
      const frame = frames.find((one) => one.id === id);
      if (frame) frame.scrollTo(left, top);
    }
    const named = location.hash && document.getElementById(location.hash.slice(1));
    if (named && frames.some((frame) => frame.contains(named))) {
      if (kept) window.scrollTo(0, kept.page);
      named.scrollIntoView({ block: "nearest", inline: "nearest" });
    }
  };
  window.addEventListener("pagehide", keepPlaces);
  document.addEventListener("htmx:beforeSwap", keepPlaces);
  document.addEventListener("htmx:afterSettle", () => restorePlaces(document));

  /* ---- print ---- */
  document.addEventListener("click", (event) => {
    if (event.target.closest("[data-print]")) window.print();
  });

  const start = () => {
    document.documentElement.dataset.script = "on";
    restore();
    enhanceAll(document);
    restorePlaces(document);
    // errors first: after a refused form the summary has the focus
    const summary = document.querySelector("[data-focus]");
    if (summary) summary.focus();
  };
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
  else start();
  document.addEventListener("htmx:load", (event) => enhanceAll(event.detail.elt || event.target));
})();
