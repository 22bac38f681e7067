"""Prédire le mot suivant avec pandas et NumPy : un tableau d’une paire par ligne, compté et groupé."""

import numpy as np
import pandas as pd


def table(sentences):
    """Met les paires en un tableau : le mot, puis celui qui le suit ; "" marque les deux bouts d’une phrase."""
    pairs = [pair for sentence in sentences for pair in zip(["", *sentence], [*sentence, ""])]
    return pd.DataFrame(pairs, columns=["word", "following"])


def learn(sentences):
    """Compte avec `value_counts`, qui sait aussi donner des parts."""
    pairs = table(sentences)
    counts = pairs["following"].value_counts()
    total = len(pairs) + len(counts) + 1
    shares = pairs.groupby("word")["following"].value_counts(normalize=True)
    follows = {word: group.droplevel(0).to_dict() for word, group in shares.groupby(level=0)}
    return {None: 1 / total, **((counts + 1) / total).to_dict()}, follows


def probability(frequencies, follows, word, following, share):
    """Mélange la part et la fréquence ; un mot jamais vu n’a pas de parts."""
    weight = share if word in follows else 0
    frequency = frequencies.get(following, frequencies[None])
    return weight * follows.get(word, {}).get(following, 0) + (1 - weight) * frequency


def perplexity(frequencies, follows, sentences, share):
    """Calcule la moyenne des logarithmes en une fois ; NumPy donnerait nan pour une liste vide."""
    pairs = table(sentences)
    if pairs.empty:
        raise ValueError("no sentence")
    chances = [probability(frequencies, follows, *pair, share) for pair in pairs.itertuples(index=False)]
    return float(np.exp(-np.log(chances).mean()))


def continuation(follows, word, draws, temperature):
    """Range les suivants, cumule leurs poids et cherche le tirage avec `searchsorted`."""
    words = []
    for draw in draws:
        ranked = pd.Series(follows[word]).sort_index().sort_values(ascending=False, kind="stable")
        weights = (ranked ** (1 / temperature)).cumsum()
        word = ranked.index[weights.searchsorted(draw * weights.iloc[-1], side="right")]
        if word == "":
            break
        words.append(word)
    return words
