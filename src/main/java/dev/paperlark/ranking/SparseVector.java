package dev.paperlark.ranking;

/** A vector of which only the numbers that are not 0 are kept. Takes over its arrays and never changes them. */
final class SparseVector {
    private final int[] indices;
    private final float[] values;

    SparseVector(int[] indices, float[] values) {
        this.indices = indices;
        this.values = values;
    }

    int size() {
        return indices.length;
    }

    int index(int at) {
        return indices[at];
    }

    float value(int at) {
        return values[at];
    }

    /** The inner product with a dense vector that has every index of this one. */
    double dot(double[] dense) {
        double sum = 0;
        for (int i = 0; i < indices.length; i++) {
            sum += values[i] * dense[indices[i]];
        }
        return sum;
    }

    /** The inner product with itself. */
    double square() {
        double sum = 0;
        for (float value : values) {
            sum += value * value;
        }
        return sum;
    }

    /** Adds a multiple of this to a dense vector. */
    void addTo(double[] dense, double factor) {
        for (int i = 0; i < indices.length; i++) {
            dense[indices[i]] += factor * values[i];
        }
    }
}
