(() => {
  document.documentElement.classList.add("without-code");
  try {
    const theme = localStorage.getItem("variorum-theme");
    if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
  } catch {
    // A browser that keeps nothing for local files: the system's theme it is.
  }
})();
