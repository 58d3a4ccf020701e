/**
 * All SQL: {@code Database} (connections, transactions, migrations) and one store for each aggregate. The same
 * statements run on H2 and on PostgreSQL.
 */
@NullMarked
package dev.paperlark.store;

import org.jspecify.annotations.NullMarked;
