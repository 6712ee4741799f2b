// Passkeys: a form with data-passkey="create" or "get" asks the server for options, the device for a key, and sends the
// answer back. Where the browser knows no passkeys the form stays hidden and [data-passkey-missing] is shown instead.
(() => {
  "use strict";
  const known = window.PublicKeyCredential && PublicKeyCredential.parseCreationOptionsFromJSON
    && PublicKeyCredential.parseRequestOptionsFromJSON;
  for (const missing of document.querySelectorAll("[data-passkey-missing]")) missing.hidden = Boolean(known);
  if (!known) return;

  const post = (address, token, body) => fetch(address, {
    method: "POST",
    headers: { "X-CSRF-TOKEN": token, "Content-Type": "application/json", Accept: "application/json" },
    body,
  });

  for (const form of document.querySelectorAll("form[data-passkey]")) {
    form.hidden = false;
    const error = form.querySelector("[data-passkey-error]");
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      error.hidden = true;
      const token = form.elements._csrf.value;
      try {
        const asked = await (await post(form.dataset.options, token, "")).json();
        const credential = form.dataset.passkey === "create"
          ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(asked) })
          : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(asked) });
        const query = new URLSearchParams();
        for (const name of ["label", "back"]) if (form.elements[name]) query.set(name, form.elements[name].value);
        const answer = await post(form.action + "?" + query, token, JSON.stringify(credential.toJSON()));
        const told = await answer.json();
        if (!answer.ok) throw new Error(told.title);
        location.assign(told.href);
      } catch (failure) {
        // A reader who closes the device's dialog needs no scolding, only the sentence.
        error.textContent = failure instanceof DOMException || !failure.message ? form.dataset.failed : failure.message;
        error.hidden = false;
      }
    });
  }
})();
