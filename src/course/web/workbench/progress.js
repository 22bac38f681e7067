// The page of her progress.
