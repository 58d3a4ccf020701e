package dev.paperlark.config;

/**
 * What holds for one setting, to be shown to the operator.
 *
 * @param key the setting's name
 * @param shown its value, secrets masked
 * @param origin {@code default}, {@code file}, {@code environment} or {@code secret file}
 */
public record EffectiveValue(String key, String shown, String origin) {}
