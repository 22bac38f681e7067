// The questions of a lesson, as radio buttons. Without this, they are answers that each open on their explanation.
"use strict";
for (const [rank, quiz] of document.querySelectorAll(".quiz").entries()) {
  const options = [...quiz.querySelectorAll(".quiz-option")];
  const said = Object.assign(document.createElement("div"), { className: "quiz-said" });
  const check = Object.assign(document.createElement("button"), { className: "quiz-check", textContent: quiz.dataset.check });
  const form = document.createElement("form");

  const choices = options.map((option, place) => {
    const label = Object.assign(document.createElement("label"), { className: "quiz-choice" });
    const radio = Object.assign(document.createElement("input"), { type: "radio", name: `quiz-${rank}`, value: place });
    const words = document.createElement("span");
    words.append(...option.querySelector("summary").childNodes);
    label.append(radio, words);
    option.replaceWith(label);
    return label;
  });

  const answer = (event) => {
    event.preventDefault();
    const chosen = choices.findIndex((choice) => choice.firstChild.checked);
    if (chosen < 0) {
      said.textContent = quiz.dataset.choose;
      return choices[0].firstChild.focus();
    }
    choices.forEach((choice, place) => {
      choice.classList.toggle("right", place === chosen && options[place].classList.contains("right"));
      choice.classList.toggle("wrong", place === chosen && options[place].classList.contains("wrong"));
    });
    const explanation = options[chosen].querySelector(":scope > div");
    said.replaceChildren(...[...explanation.childNodes].map((part) => part.cloneNode(true)));
  };

  // A new choice is not judged yet.
  const unsay = () => {
    for (const choice of choices) choice.classList.remove("right", "wrong");
    said.replaceChildren();
  };

  said.setAttribute("role", "status");
  quiz.setAttribute("role", "radiogroup");
  form.append(...choices, check, said);
  form.addEventListener("submit", answer);
  form.addEventListener("change", unsay);
  quiz.append(form);
}
