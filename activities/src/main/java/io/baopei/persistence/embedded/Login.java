package io.baopei.persistence.embedded;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** How to reach a server on this machine. */
record Login(int port, String password) {

  static final String DATABASE = "baopei";
  static final String USER = "baopei";
  private static final String SUPERUSER = "postgres";

  String jdbcUrl(String database) {
    return "jdbc:postgresql://localhost:" + port + "/" + database;
  }

  /** A connection of the superuser to the server's own database. */
  Connection asSuperuser() throws SQLException {
    return DriverManager.getConnection(
        jdbcUrl("postgres") + "?connectTimeout=5&socketTimeout=30", SUPERUSER, password);
  }

  /** Says nothing of the password. */
  @Override
  public String toString() {
    return "Login[" + port + "]";
  }
}
