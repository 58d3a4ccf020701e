package dev.paperlark.ranking;

import dev.paperlark.ranking.Term.Block;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/** Gathers the numbers of one vector and brings them to their lengths. Used once. */
final class VectorBuilder {
    /** The index of the number that every vector has. */
    static final int CONSTANT = 0;

    private final int[] indices;
    private final double[] values;
    private final Block[] blocks;
    private final Map<Block, Double> squares = new EnumMap<>(Block.class);
    private int size;

    VectorBuilder(int capacity) {
        indices = new int[capacity];
        values = new double[capacity];
        blocks = new Block[capacity];
    }

    /** Adds a number that is not 0. */
    void add(int index, double value, Block block) {
        indices[size] = index;
        values[size] = value;
        blocks[size] = block;
        squares.merge(block, value * value, Double::sum);
        size++;
    }

    /** The vector: each block as long as its weight says, all together of length 1, and then the constant 1. */
    SparseVector build() {
        double whole = Math.sqrt(squares.keySet().stream()
                .mapToDouble(block -> block.weight() * block.weight())
                .sum());
        Map<Block, Double> factors = new EnumMap<>(Block.class);
        squares.forEach((block, square) -> factors.put(block, block.weight() / Math.sqrt(square) / whole));
        int[] allIndices = Arrays.copyOf(indices, size + 1);
        float[] allValues = new float[size + 1];
        for (int i = 0; i < size; i++) {
            allValues[i] = (float) (values[i] * factors.getOrDefault(blocks[i], 0.0));
        }
        allIndices[size] = CONSTANT;
        allValues[size] = 1;
        return new SparseVector(allIndices, allValues);
    }
}
