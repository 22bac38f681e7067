"""What can be wrong with one translated sentence: one module a kind of fault, each a function `faults(pair)`."""
