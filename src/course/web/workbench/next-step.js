// Where she goes once she has passed: the next exercise of the page, else the next page.

export const leadOn = (section, box) => {
  const sections = [...document.querySelectorAll(".exercise")];
  const title = sections[sections.indexOf(section) + 1]?.querySelector(":is(h2, h3, h4)[id]");
  const next = document.querySelector("link[rel=next]");
  const link = box.querySelector(".after a");
  if (title) {
    link.href = `#${title.id}`;
    link.textContent = title.firstChild.textContent;
  } else if (next) {
    link.href = next.href;
    link.textContent = next.title;
  } else {
    link.parentElement.remove();
  }
};
