"""Where a student's code runs when a class is marked: a process that knows nothing and can do nothing but compute."""
