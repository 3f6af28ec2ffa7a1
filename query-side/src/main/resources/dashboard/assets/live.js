// Says whether the page is live, and leaves alone what somebody is about to read or follow.
(() => {
  "use strict";
  const sign = document.getElementById("stream");
  const say = (state, words) => {
    if (sign.dataset.state !== state) {
      sign.dataset.state = state;
      sign.textContent = words;
    }
  };
  document.body.addEventListener("htmx:sseOpen", () => say("live", "live"));
  document.body.addEventListener("htmx:sseError", () => say("broken", "not live"));
  document.body.addEventListener("htmx:sseBeforeMessage", (event) => {
    const selection = getSelection();
    const part = event.target;
    const focused = part.contains(document.activeElement) && part !== document.activeElement;
    const selected = selection && !selection.isCollapsed && part.contains(selection.anchorNode);
    if (focused || selected) {
      event.preventDefault();
    }
  });
})();
