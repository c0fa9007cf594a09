(() => {
  const root = document.documentElement;
  const names = ["system", "light", "dark"];
  const button = document.querySelector("button.theme");
  const label = () => {
    button.textContent = `Theme: ${root.dataset.theme ?? "system"}`;
  };
  button.hidden = false;
  label();
  button.addEventListener("click", () => {
    const next = names[(names.indexOf(root.dataset.theme ?? "system") + 1) % names.length];
    if (next === "system") delete root.dataset.theme;
    else root.dataset.theme = next;
    try {
      localStorage.setItem("variorum-theme", next);
    } catch {
      // Not kept: the choice holds for this page.
    }
    label();
  });

  // Where scripts run, the code of the notebook is out of sight until somebody asks for it.
  const codeButton = document.querySelector("button.code-switch");
  const setCode = (shown) => {
    root.classList.toggle("without-code", !shown);
    codeButton.setAttribute("aria-pressed", String(shown));
    codeButton.textContent = shown ? "Hide code" : "Show code";
  };
  codeButton.hidden = document.querySelector(".code") === null;
  setCode(false);
  codeButton.addEventListener("click", () => {
    const shown = root.classList.contains("without-code");
    setCode(shown);
    for (const box of document.querySelectorAll("details.code")) box.open = shown;
  });

  // A link to a place inside something folded opens it.
  const reveal = () => {
    let id = location.hash.slice(1);
    try {
      id = decodeURIComponent(id);
    } catch {
      // Taken as it stands.
    }
    const target = id === "" ? null : document.getElementById(id);
    if (!target) return;
    for (let box = target.closest("details:not([open])"); box; box = box.parentElement?.closest("details:not([open])"))
      box.open = true;
    const own = target.querySelector(":scope > details");
    if (own) own.open = true;
    if (target.closest(".code")) setCode(true);
    target.scrollIntoView();
  };
  addEventListener("hashchange", reveal);
  reveal();

  // Paper cannot be unfolded: everything but the code is printed open.
  let opened = [];
  addEventListener("beforeprint", () => {
    opened = [...document.querySelectorAll("details:not([open]):not(.code)")];
    for (const box of opened) box.open = true;
  });
  addEventListener("afterprint", () => {
    for (const box of opened) box.open = false;
    opened = [];
  });
})();
