/// SHA-256 (FIPS 180-4), the identity of a report's text and the check sum of a migration.
public enum SHA256 {}
