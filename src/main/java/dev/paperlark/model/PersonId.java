package dev.paperlark.model;

/**
 * Somebody on a platform, as the platform itself tells; never what a person typed.
 *
 * @param platform the platform's name in lower case
 * @param id the platform's own id of the person, the same in every chat there
 */
public record PersonId(String platform, String id) {
    public PersonId {
        if (platform.isBlank() || id.isBlank()) {
            throw new IllegalArgumentException("a person has a platform and an id there");
        }
    }
}
