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
