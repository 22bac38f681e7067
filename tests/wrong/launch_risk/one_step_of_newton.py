"""test_two_temperatures"""


def fit(temps, failed):
    flights = [(temp, result) for temp, result in zip(temps, failed) if result is not None]
    broken = [temp for temp, result in flights if result]
    sound = [temp for temp, result in flights if not result]
    if max(broken) <= min(sound) or max(sound) <= min(broken):
        raise ValueError
    a = b = 0
    for _ in range(1):
        chances = [probability(temp, a, b) for temp, _ in flights]
        gaps = [bool(result) - chance for (_, result), chance in zip(flights, chances)]
        g, gt = sum(gaps), sum(gap * temp for gap, (temp, _) in zip(gaps, flights))
        w, wt, wtt = (sum(chance * (1 - chance) * temp**power for chance, (temp, _) in zip(chances, flights))
                      for power in (0, 1, 2))
        det = w * wtt - wt * wt
        a += (wtt * g - wt * gt) / det
        b += (w * gt - wt * g) / det
    return a, b
