"""How far each number lies from the others: the modified z-score, which outliers themselves hardly move."""

import numpy

# Scales the median of deviations to the standard deviation of a normal distribution.
NORMAL = 0.6745
LIMIT = 3.5


def scores(numbers):
    values = numpy.asarray(numbers, dtype=float)
    deviations = values - numpy.median(values)
    spread = numpy.median(numpy.abs(deviations))
    if spread == 0:
        return numpy.zeros_like(values)
    return NORMAL * deviations / spread


def outliers(numbers):
    return [number for number, score in zip(numbers, scores(numbers)) if abs(score) > LIMIT]
