// To the language wanted, else to French.
location.replace((wanted ?? links[0]).getAttribute("href") + location.hash);
