// A page of the preview on the translator's machine: it is loaded again after each build, or says what stops the build.

const version = new URL(import.meta.url).search.slice(1);
const news = new EventSource(`/-/changes?${version}`);

const told = (name, text) => Object.assign(document.createElement(name), { textContent: text, dir: "auto" });

news.addEventListener("message", () => location.reload());
news.addEventListener("trouble", ({ data }) => {
  const { title, lines } = JSON.parse(data);
  const trouble = document.querySelector(".preview-trouble") ?? document.createElement("section");
  trouble.className = "preview-trouble";
  trouble.setAttribute("role", "alert");
  trouble.replaceChildren(told("strong", title), ...lines.map((line) => told("p", line)));
  document.body.prepend(trouble);
});
