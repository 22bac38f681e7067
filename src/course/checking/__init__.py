"""Run the checks of an exercise on a learner’s answer, and tell what was found. Standard library only."""
