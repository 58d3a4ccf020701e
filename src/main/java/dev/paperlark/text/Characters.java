package dev.paperlark.text;

import java.util.Arrays;

/** A few characters that are written over and over again, so that looking at a word needs no new object. Not thread-safe. */
public final class Characters implements CharSequence {
    private static final int USUAL_LENGTH = 64;

    private char[] characters = new char[USUAL_LENGTH];
    private int length;

    @Override
    public int length() {
        return length;
    }

    @Override
    public char charAt(int index) {
        return characters[index];
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return new String(characters, start, end - start);
    }

    /** Whether a string has the same characters. */
    public boolean contentEquals(String other) {
        return other.length() == length && endsWith(other);
    }

    /** The same as {@link String#hashCode()} of these characters. */
    @Override
    public int hashCode() {
        int hash = 0;
        for (int i = 0; i < length; i++) {
            hash = 31 * hash + characters[i];
        }
        return hash;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Characters same
                && Arrays.equals(characters, 0, length, same.characters, 0, same.length);
    }

    @Override
    public String toString() {
        return new String(characters, 0, length);
    }

    void clear() {
        length = 0;
    }

    void append(int codePoint) {
        ensureRoomFor(2);
        if (Character.isBmpCodePoint(codePoint)) {
            characters[length] = (char) codePoint;
            length++;
        } else {
            length += Character.toChars(codePoint, characters, length);
        }
    }

    void set(int index, char character) {
        characters[index] = character;
    }

    /** Replaces all of them. */
    void become(String text) {
        length = 0;
        ensureRoomFor(text.length());
        text.getChars(0, text.length(), characters, 0);
        length = text.length();
    }

    /** Replaces all of them; by itself changes nothing. */
    void become(Characters other) {
        int newLength = other.length;
        ensureRoomFor(newLength);
        System.arraycopy(other.characters, 0, characters, 0, newLength);
        length = newLength;
    }

    void dropLast(int count) {
        length -= count;
    }

    boolean endsWith(String ending) {
        int from = length - ending.length();
        if (from < 0) {
            return false;
        }
        for (int i = 0; i < ending.length(); i++) {
            if (characters[from + i] != ending.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private void ensureRoomFor(int more) {
        if (length + more > characters.length) {
            characters = Arrays.copyOf(characters, 2 * (length + more));
        }
    }
}
