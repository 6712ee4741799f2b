package amur.matching;

import java.util.List;

/**
 * Fits the weights to the answers: the most probable weights of a logistic regression with a normal prior around the standard ones
 * (Newton's method, Hosmer and Lemeshow 2013, section 1.2, with a ridge). What an answer itself adds to tastes is taken out while it is
 * looked at, or tastes would explain everything.
 */
final class Learning {
    /** Standard weights are read as log odds: so many hundredths of a point to one. */
    private static final double HUNDREDTHS = 1250;

    private static final int MOST_ANSWERS = 100_000;
    private static final int STEPS = 25;

    private final Market market;

    Learning(Market market) {
        this.market = market;
    }

    Weights weights() {
        List<Answer> answers = market.answers();
        double[] prior = Weights.STANDARD.list().stream().mapToDouble(w -> w).toArray();
        int k = prior.length;
        int step = Math.max(1, (answers.size() + MOST_ANSWERS - 1) / MOST_ANSWERS);
        int n = (answers.size() + step - 1) / step;
        double[][] rows = rows(answers, step, n, k);
        double[] mean = new double[k + 1];
        double[] precision = new double[k + 1];
        precision[0] = 0.01;
        for (int i = 0; i < k; i++) {
            mean[i + 1] = prior[i] / HUNDREDTHS;
            precision[i + 1] = 1 / Math.pow(Math.max(0.25, mean[i + 1] / 2), 2);
        }
        double[] fitted = fit(rows, mean, precision);
        double[] weights = new double[k];
        double sum = 0;
        double wanted = 0;
        for (int i = 0; i < k; i++) {
            weights[i] = Math.max(0, fitted[i + 1]);
            sum += weights[i];
            wanted += prior[i];
        }
        for (int i = 0; i < k; i++) {
            weights[i] *= sum == 0 ? 0 : wanted / sum;
        }
        return sum == 0 ? Weights.STANDARD : Weights.of(weights);
    }

    /** For each answer looked at: 1, the features, and what was said. */
    private double[][] rows(List<Answer> answers, int step, int n, int k) {
        Index index = new Index(market);
        Scorer scorer = new Scorer(index, Weights.STANDARD);
        double[][] rows = new double[n][];
        for (int i = 0; i < n; i++) {
            Answer answer = answers.get(i * step);
            index.answer(answer, -1);
            scorer.reader(answer.from());
            double[] features = scorer.features(answer.about());
            index.answer(answer, 1);
            double[] row = new double[k + 2];
            row[0] = 1;
            System.arraycopy(features, 0, row, 1, k);
            row[k + 1] = answer.yes() ? 1 : 0;
            rows[i] = row;
        }
        return rows;
    }

    private static double[] fit(double[][] rows, double[] mean, double[] precision) {
        int size = mean.length;
        double[] theta = mean.clone();
        for (int step = 0; step < STEPS; step++) {
            double[] gradient = new double[size];
            double[][] hessian = new double[size][size];
            for (int i = 0; i < size; i++) {
                gradient[i] = precision[i] * (mean[i] - theta[i]);
                hessian[i][i] = precision[i];
            }
            for (double[] row : rows) {
                double logit = 0;
                for (int i = 0; i < size; i++) {
                    logit += row[i] * theta[i];
                }
                double p = 1 / (1 + Math.exp(-logit));
                for (int i = 0; i < size; i++) {
                    gradient[i] += row[i] * (row[size] - p);
                    for (int j = 0; j <= i; j++) {
                        hessian[i][j] += row[i] * row[j] * p * (1 - p);
                    }
                }
            }
            double moved = move(theta, gradient, hessian);
            if (moved < 1e-9) {
                break;
            }
        }
        return theta;
    }

    /** Adds the solution of hessian × d = gradient, by Cholesky on the lower triangle; the prior keeps it positive definite. */
    private static double move(double[] theta, double[] gradient, double[][] hessian) {
        int size = theta.length;
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = hessian[i][j];
                for (int l = 0; l < j; l++) {
                    sum -= hessian[i][l] * hessian[j][l];
                }
                hessian[i][j] = i == j ? Math.sqrt(sum) : sum / hessian[j][j];
            }
        }
        double[] d = gradient.clone();
        for (int i = 0; i < size; i++) {
            for (int l = 0; l < i; l++) {
                d[i] -= hessian[i][l] * d[l];
            }
            d[i] /= hessian[i][i];
        }
        double moved = 0;
        for (int i = size - 1; i >= 0; i--) {
            for (int l = i + 1; l < size; l++) {
                d[i] -= hessian[l][i] * d[l];
            }
            d[i] /= hessian[i][i];
            theta[i] += d[i];
            moved += Math.abs(d[i]);
        }
        return moved;
    }
}
