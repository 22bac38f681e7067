// Python on its way: a bar below the buttons, filled as the bytes come.

export class Loading {
  constructor(box, python) {
    this.place = box.querySelector(".loading");
    this.bar = this.place.querySelector("progress");
    this.python = python;
  }

  show() {
    if (this.python.ready) return;
    this.place.hidden = false;
    this.bar.removeAttribute("value");
    this.python.onbytes = (done, total) => {
      this.bar.max = total;
      this.bar.value = done;
    };
    this.place.scrollIntoView({ block: "nearest" });
  }

  hide() {
    this.place.hidden = true;
  }
}
