// Keeps what is being typed: every pause is handed to the server, and until the server has it, the browser holds it.
// A closed tab or a killed server then costs nothing: the text is put back into its box when the page comes again.

const PAUSE = 700; // milliseconds
const SHELF = "afterword:";

// The same sum as in parts.py: whether the server has what the browser holds.
const sum = (text) => {
  let total = 2166136261;
  for (let at = 0; at < text.length; at += 1) total = Math.imul(total ^ text.charCodeAt(at), 16777619) >>> 0;
  return total;
};

const shelf = {
  get: (key) => { try { return localStorage.getItem(SHELF + key); } catch { return null; } },
  put: (key, text) => { try { localStorage.setItem(SHELF + key, text); } catch { /* full, or forbidden */ } },
  drop: (key) => { try { localStorage.removeItem(SHELF + key); } catch { /* as above */ } },
};

const nameOf = (box) => box.getAttribute("aria-label") || "";
const isChat = (box) => Boolean(box.closest('[data-testid="stChatInput"]'));
const isKept = (box) =>
  box instanceof HTMLTextAreaElement && (isChat(box) || Boolean(box.closest('[data-testid="stTextArea"]')));

// As if the user had pressed the keys that every such box offers: "Ctrl+Enter to apply".
const hand = (box) =>
  box.dispatchEvent(
    new KeyboardEvent("keydown", { key: "Enter", code: "Enter", ctrlKey: true, metaKey: true, bubbles: true, cancelable: true }),
  );

const fill = (box, text) => {
  const setter = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, "value").set;
  setter.call(box, text);
  box.dispatchEvent(new Event("input", { bubbles: true }));
};

const state = { place: "", saved: {}, seen: new WeakSet(), waiting: new Map() };

const key = (box) => `${state.place}:${nameOf(box)}`;

const typed = (event) => {
  const box = event.target;
  if (!isKept(box)) return;
  if (box.value) shelf.put(key(box), box.value);
  else shelf.drop(key(box));
  if (isChat(box)) return;
  clearTimeout(state.waiting.get(box));
  state.waiting.set(box, setTimeout(() => box.isConnected && hand(box), PAUSE));
};

// What the server has by now needs no second place.
const settle = () => {
  for (const box of document.querySelectorAll("textarea")) {
    if (!isKept(box)) continue;
    const held = shelf.get(key(box));
    const isNew = !state.seen.has(box);
    state.seen.add(box);
    if (held === null) continue;
    if (isChat(box)) {
      if (isNew && !box.value) fill(box, held);
    } else if (state.saved[nameOf(box)] === sum(held)) {
      shelf.drop(key(box));
    } else if (isNew && box.value !== held) {
      fill(box, held);
      hand(box);
    }
  }
};

const sent = (event) => {
  // The chat's line is empty once it was sent.
  const box = event.target;
  if (event.key === "Enter" && box instanceof HTMLTextAreaElement && isChat(box)) setTimeout(() => box.value || shelf.drop(key(box)), 0);
};

// What takes more than a second is told to who can't see it, too.
const LATE = 1000; // milliseconds
const SETTLED = 200;
let late = 0;
const watched = new MutationObserver(([change]) => {
  const busy = ["running", "rerunRequested"].includes(change.target.dataset.testScriptState);
  if (!busy) setTimeout(settle, SETTLED); // a run may have made a box anew
  if (busy && !late) late = setTimeout(() => (state.live.textContent = "One moment …"), LATE);
  if (busy || !late) return;
  clearTimeout(late);
  late = 0;
});

export default function (component) {
  const { data, parentElement } = component;
  if (state.place && state.place !== data.place && state.waiting.size) {
    // The first words of a new letter have just got a place of their own.
    for (const box of state.waiting.keys()) shelf.drop(key(box));
  }
  // What opens above the page stands outside of it, and would not know whether the page is light or dark.
  const page = document.querySelector(".stApp");
  if (page) watched.observe(page, { attributeFilter: ["data-test-script-state"] });
  if (page) document.documentElement.style.colorScheme = getComputedStyle(page).colorScheme;
  state.place = data.place;
  state.saved = data.saved;
  let live = parentElement.querySelector("p");
  if (!live) {
    live = document.createElement("p");
    live.setAttribute("role", "status");
    parentElement.append(live);
  }
  state.live = live;
  if (live.textContent !== data.announce) live.textContent = data.announce;
  const soon = setTimeout(settle, SETTLED);
  document.addEventListener("input", typed, true);
  document.addEventListener("keydown", sent, true);
  return () => {
    clearTimeout(soon);
    document.removeEventListener("input", typed, true);
    document.removeEventListener("keydown", sent, true);
  };
}
