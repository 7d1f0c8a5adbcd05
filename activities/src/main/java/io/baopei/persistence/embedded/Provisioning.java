package io.baopei.persistence.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Makes a new server ours: passwords for everybody, a user and a database. Idempotent. */
final class Provisioning {

  /** A new server trusts everybody on this machine; from here on it asks for the password. */
  private static final String ACCESS =
      """
      local all all scram-sha-256
      host  all all 127.0.0.1/32 scram-sha-256
      host  all all ::1/128 scram-sha-256
      """;

  private Provisioning() {}

  static void provide(Login login, Path data) throws IOException {
    try (Connection connection = login.asSuperuser();
        Statement sql = connection.createStatement()) {
      if (!exists(sql, "SELECT 1 FROM pg_roles WHERE rolname = '" + Login.USER + "'")) {
        sql.execute("CREATE ROLE " + Login.USER + " LOGIN");
      }
      sql.execute("ALTER ROLE " + Login.USER + " PASSWORD '" + login.password() + "'");
      sql.execute("ALTER ROLE CURRENT_USER PASSWORD '" + login.password() + "'");
      if (!exists(sql, "SELECT 1 FROM pg_database WHERE datname = '" + Login.DATABASE + "'")) {
        sql.execute("CREATE DATABASE " + Login.DATABASE + " OWNER " + Login.USER);
      }
      Files.writeString(data.resolve("pg_hba.conf"), ACCESS);
      sql.execute("SELECT pg_reload_conf()");
    } catch (SQLException failed) {
      throw new IOException("the new server cannot be set up", failed);
    }
  }

  private static boolean exists(Statement sql, String query) throws SQLException {
    try (ResultSet rows = sql.executeQuery(query)) {
      return rows.next();
    }
  }
}
