/** The page of a list: shows the one that its address names, and what the reader makes of it. */
(function (sitegen) {
  "use strict";

  /** Mail programs, QR codes and chats cut what is longer. */
  const LONGEST_ADDRESS = 2000;
  const TYPING_PAUSE_MS = 300;

  const root = /** @type {Element} */ (document.querySelector("[data-list]"));
  /** @template {Element} E @param {string} name */
  const part = (name) => /** @type {E} */ (root.querySelector(`[data-list-${name}]`));
  const select = /** @type {HTMLSelectElement} */ (part("select"));
  const name = /** @type {HTMLInputElement} */ (part("name"));
  const items = part("items");
  const head = sitegen.openHead(root);
  const telling = sitegen.openTelling(root);
  const bare = location.href.split("#")[0];
  const room = LONGEST_ADDRESS - 1 - `${bare}#`.length;

  let pause = 0;
  /** @type {ShownLists} */
  let lists;
  /** @type {Shown} */
  let shown;
  /** Id → what stands for it, for all that were ever shown. @type {Map<string, ListItem>} */
  const made = new Map();
  /** @type {Cards} */
  let cards;

  /** Goes to the comparison, or back from it. */
  const comparing = sitegen.openComparing(root, (part) => {
    void comparing.read(part).then(() => {
      history.pushState({ isOwn: shown.isOwn }, "", location.href);
      draw();
    });
  });

  const sharing = sitegen.openSharing(root);

  /** The cards of what is shown come first. */
  async function prepare() {
    const lacking = shown.list.items.filter(({ id }) => !made.has(id));
    const refs = await sitegen.refsOf(lacking.map(({ id }) => id));
    await cards.load([...refs.values()]);
    for (const item of lacking) {
      const ref = refs.get(item.id);
      const practice = ref === undefined ? undefined : cards.known(ref);
      if (ref === undefined || practice) {
        made.set(item.id, sitegen.listItems.make(root, item, practice, { noted, moved, removed }));
      }
    }
  }

  function draw() {
    const { list } = shown;
    const there = list.items.flatMap(({ id }) => made.get(id) ?? []);
    sitegen.listItems.put(
      items,
      there.map(({ card }) => card),
    );
    head.draw(shown);
    comparing.draw(list, made);
    note();
    sitegen.drawKept();
  }

  /** What is shown, in the address: that is what a reader passes on. */
  function note() {
    clearTimeout(pause);
    sharing.draw(shown.list, made);
    const { fragment, hasName, unfit } = sitegen.list.write(shown.list, room - comparing.part.length);
    history.replaceState({ isOwn: shown.isOwn }, "", fragment ? `${bare}#${fragment}${comparing.part}` : bare);
    head.drawRoom(hasName, unfit.length);
  }

  /** Notes as they are in the list that is shown. */
  function fillNotes() {
    for (const { id, note } of shown.list.items) {
      const item = made.get(id);
      if (item) sitegen.listItems.write(item.card, note);
    }
  }

  /** @param {Shown} next */
  async function show(next) {
    shown = next;
    await prepare();
    fillNotes();
    draw();
  }

  /** @param {Picked[]} items */
  const change = (items) => lists.change({ ...shown.list, items });

  /** The address follows in a pause: browsers write only so many. @param {Shown} next */
  function typed(next) {
    shown = next;
    head.drawTyped(shown);
    clearTimeout(pause);
    pause = setTimeout(note, TYPING_PAUSE_MS);
  }

  /** @type {ListItemTools["noted"]} */
  function noted(id, note) {
    typed(change(shown.list.items.map((item) => (item.id === id ? { id, note } : item))));
  }

  /** @type {ListItemTools["moved"]} */
  function moved(id, by) {
    const at = shown.list.items.findIndex((item) => item.id === id);
    moveTo(id, Math.max(0, Math.min(at + by, shown.list.items.length - 1)));
  }

  /** @param {string} id @param {number} place */
  function moveTo(id, place) {
    const { items } = shown.list;
    const rest = items.filter((item) => item.id !== id);
    const item = items.filter((each) => each.id === id);
    shown = change([...rest.slice(0, place), ...item, ...rest.slice(place)]);
    draw();
    telling.say("place", { title: made.get(id)?.title ?? id, n: place + 1, total: items.length });
  }

  /** @type {ListItemTools["removed"]} */
  function removed(id) {
    const before = lists.undo();
    const place = shown.list.items.findIndex((item) => item.id === id);
    const title = made.get(id)?.title ?? id;
    shown = change(shown.list.items.filter((item) => item.id !== id));
    draw();
    telling.offerUndo("removed", title, place, async () => {
      await show(before());
      made.get(id)?.card.querySelector("button")?.focus();
    });
  }

  function deleteList() {
    const before = lists.undo();
    const title = head.titleOf(shown.list, shown.at);
    void show(lists.remove()).then(() =>
      telling.offerUndo("deleted", title, 0, async () => {
        await show(before());
        name.focus();
      }),
    );
  }

  /** @param {Shown} next @param {string} [what] */
  async function turnTo(next, what = "shown") {
    await show(next);
    telling.say(what, { title: head.titleOf(shown.list, shown.at) });
  }

  async function open(isOwn = Boolean(Object(history.state).isOwn)) {
    // A link to a part of this page is no list.
    const isPart = document.getElementById(location.hash.slice(1));
    await comparing.read(location.hash);
    await show(await lists.open(isPart ? "" : location.hash, isOwn));
  }

  function listen() {
    name.addEventListener("input", () => {
      typed(lists.change({ ...shown.list, name: name.value }));
    });
    select.addEventListener("change", () => void turnTo(lists.choose(Number(select.value))));
    part("new").addEventListener("click", () => void turnTo(lists.add()).then(() => name.focus()));
    part("delete").addEventListener("click", deleteList);
    part("keep").addEventListener("click", () => void turnTo(lists.adopt(), "kept").then(() => name.focus()));
    part("own").addEventListener("click", () => void open(true).then(() => name.focus()));
    sitegen.moving(items, (card, place) => moveTo(card.getAttribute("data-item") ?? "", place));
    // The address is that of the list; what leads within the page does so without it.
    document.querySelector(".skip-link")?.addEventListener("click", (event) => {
      event.preventDefault();
      document.querySelector("main")?.focus();
    });
    addEventListener("hashchange", () => void open());
    addEventListener("storage", () => void (shown.isOwn && open(true)));
    addEventListener("pageshow", ({ persisted }) => void (persisted && shown.isOwn && open(true)));
    addEventListener("sitegen-return", () => void show(shown));
  }

  async function start() {
    cards = sitegen.openCards(await sitegen.catalogue);
    await sitegen.carried;
    lists = sitegen.openShown(sitegen.kept, room);
    await open();
    listen();
    root.setAttribute("data-ready", "");
  }

  void start();
})(globalThis.sitegen);
