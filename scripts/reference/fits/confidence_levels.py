"""Quantiles of the chi-square distribution with one and two degrees of freedom, to 30 digits.

With one degree of freedom the probability within delta is erf(sqrt(delta/2)), here summed as a power series in decimal
arithmetic of 120 digits and inverted by bisection; with two it is 1 - exp(-delta/2). Levels are taken as the doubles
that they are read as, not as their decimal digits. Prints the lines of ConfidenceLevelTest and compares with scipy.
"""

from decimal import Decimal, getcontext

from scipy.stats import chi2

LEVELS = ["1e-9", "1e-6", "0.001", "0.1", "0.4999999", "0.5", "0.6827", "0.95", "0.9545", "0.9973", "0.9999994",
          "0.9999999", "0.999999998", "0.999999999999"]

getcontext().prec = 120
PI = Decimal("3.14159265358979323846264338327950288419716939937510582097494459230781640628620899862803482534211706798214808")


def erf(x):
    """2/sqrt(pi) sum of (-1)^n x^(2n+1)/(n! (2n+1)); terms up to 10^25 cancel, of 120 digits."""
    term, total, n = x, x, 0
    while abs(term) > Decimal("1e-90") * abs(total) or n < 2 * x * x:
        n += 1
        term *= -x * x / n
        total += term / (2 * n + 1)
    return 2 * total / PI.sqrt()


def quantile_of_one(p):
    low, high = Decimal(0), Decimal(8)
    for _ in range(330):
        middle = (low + high) / 2
        low, high = (middle, high) if erf(middle) < p else (low, middle)
    return 2 * low * low


def quantile_of_two(p):
    return -2 * (1 - p).ln()


def main():
    for text in LEVELS:
        p = Decimal(float(text))
        one, two = quantile_of_one(p), quantile_of_two(p)
        print(f'"{text}, {one:.19e}, {two:.19e}",')
        for degrees, exact in ((1, one), (2, two)):
            other = chi2.isf(1 - float(text), degrees) if float(text) > 0.5 else chi2.ppf(float(text), degrees)
            assert abs(other / float(exact) - 1) < 1e-9, (text, degrees, other, exact)


if __name__ == "__main__":
    main()
