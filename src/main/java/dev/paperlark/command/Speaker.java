package dev.paperlark.command;

import dev.paperlark.model.PersonId;
import java.util.Locale;
import java.util.Optional;

/**
 * Who asks for something.
 *
 * @param role what they may do in the chat
 * @param language theirs, for a chat that has not chosen one
 * @param person who it is; empty where the platform does not say (a channel's own post, an anonymous administrator)
 */
public record Speaker(Role role, Locale language, Optional<PersonId> person) {}
