// Runs before the page is painted, so that it is painted once.
(() => {
  "use strict";
  const root = document.documentElement;
  const remembered = localStorage.getItem("theme");
  if (remembered) {
    root.dataset.theme = remembered;
  }
  const isDark = () => (root.dataset.theme ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light")) === "dark";
  document.addEventListener("DOMContentLoaded", () => {
    document.getElementById("theme").addEventListener("click", () => {
      root.dataset.theme = isDark() ? "light" : "dark";
      localStorage.setItem("theme", root.dataset.theme);
      document.dispatchEvent(new Event("themechange"));
    });
  });
})();
