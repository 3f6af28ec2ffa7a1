// What an operator does: a button opens its dialog, the dialog's form calls the API, the answer is said in words.
(() => {
  "use strict";
  const token = () => document.querySelector("meta[name=csrf-token]").content;

  /** Sends the form's fields: those that the path names in it, the others as JSON. */
  async function send(form) {
    const fields = Object.fromEntries(new FormData(form));
    const path = form.dataset.path.replace(/\{(\w+)\}/g, (all, name) => {
      const value = encodeURIComponent(fields[name]);
      delete fields[name];
      return value;
    });
    const headers = { "X-CSRF-TOKEN": token(), Accept: "application/json" };
    const isEmpty = Object.keys(fields).length === 0;
    if (!isEmpty) {
      headers["Content-Type"] = "application/json";
    }
    const body = isEmpty ? undefined : JSON.stringify(fields);
    const answer = await fetch(path, { method: form.dataset.method, headers, body });
    return { ok: answer.ok, said: await answer.json().catch(() => ({})) };
  }

  const lacking = (said) => (said.shortfalls ?? []).map((one) => ` ${one.participantId} lacks ${one.amount}.`).join("");

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
      const sentence = ok ? words(form.dataset.done, { ...Object.fromEntries(new FormData(form)), ...said }) + lacking(said) : "";
      tell(form, ok && said.status !== "FAILED", sentence || `Refused: ${said.detail ?? "the ledger did not say why"}.`);
    } catch {
      tell(form, false, "The ledger could not be reached. Whether it was done is not known: look before you try again.");
    } finally {
      buttons.forEach((button) => (button.disabled = false));
    }
  });
})();
