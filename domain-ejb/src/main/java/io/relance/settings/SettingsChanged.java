package io.relance.settings;

/** The company or its invoice options change, in the transaction that tells of it. */
public record SettingsChanged() {}
