// Shows text whose parts can be touched: the sentences of a letter, or the lines of the notes.
// Whatever comes from the user is set as text, never as markup.

const part = (tag, className, text) => {
  const made = document.createElement(tag);
  if (className) made.className = className;
  if (text !== undefined) made.textContent = text;
  return made;
};

// The words of an item, with those that are doubted marked in it.
const words = (item) => {
  const found = [];
  let at = 0;
  for (const [start, end] of item.marks || []) {
    if (start < at) continue;
    found.push(document.createTextNode(item.text.slice(at, start)), part("mark", "", item.text.slice(start, end)));
    at = end;
  }
  found.push(document.createTextNode(item.text.slice(at)));
  return found;
};

const touchable = (item, touched) => {
  const made = part("span", `item ${item.state || ""} ${item.lit ? "lit" : ""}`);
  made.append(...words(item));
  if (item.says) made.append(part("span", "unseen", ` (${item.says})`));
  made.dataset.id = item.id;
  made.tabIndex = 0;
  made.setAttribute("role", "button");
  made.setAttribute("aria-pressed", String(Boolean(item.pressed)));
  made.onclick = () => {
    if (!String(window.getSelection())) touched(item.id); // who selects words to copy touches nothing
  };
  made.onkeydown = (event) => {
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      touched(item.id);
    }
  };
  return made;
};

const block = (told, touched) => {
  if (told.kind === "plain") return part("p", "plain", told.text);
  if (told.kind === "heading") return part("h3", "", told.text);
  const made = part(told.kind === "list" ? "ul" : "p");
  for (const item of told.items) {
    const inside = touchable(item, touched);
    if (told.kind === "list") {
      const point = part("li");
      point.append(inside);
      if (item.note) point.append(" ", part("small", "", item.note));
      made.append(point);
    } else {
      made.append(inside, " ");
    }
  }
  return made;
};

const copyButton = (text) => {
  const made = part("button", "copy", "Copy");
  made.type = "button";
  const said = part("span", "unseen");
  said.setAttribute("role", "status");
  made.onclick = async () => {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      const area = document.createElement("textarea"); // a page without a secure address has no clipboard
      area.value = text;
      document.body.append(area);
      area.select();
      document.execCommand("copy");
      area.remove();
    }
    made.firstChild.data = "Copied";
    said.textContent = "The letter is copied.";
    setTimeout(() => {
      made.firstChild.data = "Copy";
      said.textContent = "";
    }, 2000);
  };
  const bar = part("div", "bar");
  bar.append(made, said);
  return bar;
};

export default function (component) {
  const { data, parentElement, setTriggerValue } = component;
  let root = parentElement.querySelector(".root");
  if (!root) {
    root = part("div", "root");
    parentElement.append(root);
  }
  const held = root.querySelector(":focus");
  const id = held && held.dataset.id;
  const touched = (which) => setTriggerValue("touched", which);
  root.className = `root ${data.look}`;
  root.setAttribute("role", "group");
  root.setAttribute("aria-label", data.label);
  root.replaceChildren(
    ...(data.copy ? [copyButton(data.copy)] : []),
    ...data.blocks.map((told) => block(told, touched)),
  );
  if (id) {
    const again = [...root.querySelectorAll(".item")].find((item) => item.dataset.id === id);
    if (again) again.focus({ preventScroll: true });
  }
}
