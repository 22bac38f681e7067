// A notice above the editor, with what she can do about it. One of each kind at a time.

const find = (box, kind) => box.querySelector(`.notices > [data-kind="${kind}"]`);

export const withdraw = (box, kind) => find(box, kind)?.remove();

// actions: { take, keep }, each called by its button, which ends the notice.
export const show = (box, kind, actions = {}) => {
  withdraw(box, kind);
  const notice = document.createElement("div");
  notice.className = "notice";
  notice.dataset.kind = kind;
  notice.setAttribute("role", "status");
  box.querySelector(".notices").append(notice);
  notice.append(box.querySelector(`template.notice[data-kind="${kind}"]`).content.cloneNode(true));
  for (const [name, action] of Object.entries(actions)) {
    notice.querySelector(`.${name}`)?.addEventListener("click", () => {
      notice.remove();
      action();
    });
  }
};
