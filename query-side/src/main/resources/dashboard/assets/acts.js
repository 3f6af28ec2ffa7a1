// What an operator does: a button opens its dialog, the dialog's form calls the API, the answer is said in words.
(() => {
  "use strict";
  const token = () => document.querySelector("meta[name=csrf-token]").content;

  function body(form) {
    const fields = {};
    new FormData(form).forEach((value, name) => {
      if (!name.startsWith("_") && value !== "") {
        fields[name] = value;
      }
    });
    return Object.keys(fields).length ? JSON.stringify(fields) : undefined;
  }

  async function send(form) {
    const headers = { "X-CSRF-TOKEN": token(), Accept: "application/json" };
    const content = body(form);
    if (content) {
      headers["Content-Type"] = "application/json";
    }
    const answer = await fetch(form.dataset.path, { method: form.dataset.method, headers, body: content });
    const said = await answer.json().catch(() => ({}));
    return { ok: answer.ok, said };
  }

  /** The sentence of the form with what the answer says in it: "Cycle {closed} is closed." */
  const words = (sentence, said) => sentence.replace(/\{(\w+)\}/g, (all, name) => said[name] ?? "");

  function tell(form, good, sentence) {
    const place = document.getElementById("told");
    place.className = good ? "note good" : "note bad";
    place.textContent = sentence;
    form.closest("dialog").close();
    place.focus();
  }

  document.addEventListener("click", (event) => {
    const opener = event.target.closest("[data-opens]");
    if (opener) {
      document.getElementById(opener.dataset.opens).showModal();
    }
    if (event.target.closest("[data-closes]")) {
      event.target.closest("dialog").close();
    }
  });

  document.addEventListener("submit", async (event) => {
    const form = event.target;
    if (!form.dataset.path) {
      return;
    }
    event.preventDefault();
    const buttons = form.querySelectorAll("button");
    buttons.forEach((button) => (button.disabled = true));
    try {
      const { ok, said } = await send(form);
      tell(form, ok, ok ? words(form.dataset.done, said) : `Refused: ${said.detail ?? "the ledger did not say why"}.`);
    } catch {
      tell(form, false, "The ledger could not be reached. Whether it was done is not known: look before you try again.");
    } finally {
      buttons.forEach((button) => (button.disabled = false));
    }
  });
})();
