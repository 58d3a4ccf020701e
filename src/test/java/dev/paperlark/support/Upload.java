package dev.paperlark.support;

import com.fasterxml.jackson.databind.node.TextNode;

/** The content of a file where a test server keeps it in a request: a text for readers, and the bytes as they came. */
public final class Upload extends TextNode {
    private static final long serialVersionUID = 1L;

    private final byte[] bytes;

    /** @param text what stands in the request; not more than can be read of a picture */
    public Upload(String text, byte[] bytes) {
        super(text);
        this.bytes = bytes.clone();
    }

    /** The file itself. */
    public byte[] bytes() {
        return bytes.clone();
    }
}
