// What is said when an answer gets no report.
import { Stopped, Unreachable } from "./python.js";
import { say } from "./results.js";
import { fill } from "./wording.js";

// Gives whether the Python that ran is not to be relied upon.
export const tellEnd = (box, error, limit) => {
  const [status, alert] = [".status", ".alert"].map((place) => box.querySelector(place).dataset);
  const tell = (text, isBad) => say(box, [[text, false]], isBad);
  if (error instanceof Stopped && error.message === "limit") tell(fill(alert.limit, { limit }), true);
  else if (error instanceof Stopped) tell(status.stopped, false);
  else if (error instanceof Unreachable) tell(alert.unavailable, true);
  else {
    console.error(error);
    tell(alert.broken, true);
    return true;
  }
  return false;
};
