// A notice below the editor, with what she can do about it. One of each kind at a time.

const find = (box, kind) => box.querySelector(`.notices > [data-kind="${kind}"]`);

export const withdraw = (box, kind) => find(box, kind)?.remove();

// actions: { take, keep }, each called by its button, which ends the notice.
export const show = (box, kind, actions = {}) => {
  withdraw(box, kind);
  const before = document.activeElement;
  const notice = document.createElement("div");
  notice.className = "notice";
  notice.dataset.kind = kind;
  box.querySelector(".notices").append(notice);
  notice.append(box.querySelector(`template.notice[data-kind="${kind}"]`).content.cloneNode(true));
  notice.scrollIntoView({ block: "nearest" });
  for (const [name, action] of Object.entries(actions)) {
    notice.querySelector(`.${name}`)?.addEventListener("click", () => {
      notice.remove();
      action();
      // The button is gone: the focus goes back to where it was, or where she goes on.
      if (document.activeElement === document.body) (before?.isConnected ? before : box.querySelector(".check")).focus();
      if (document.activeElement === document.body) box.querySelector(".check").focus();
    });
  }
};
