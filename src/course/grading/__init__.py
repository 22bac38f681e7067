"""Marking a class: from what is handed in to verdicts and reports; no learner's code runs in a process that judges."""
