/**
 * Every usual way to insert a row once, raced against the others on real servers. src/doc/races.md
 * explains the results.
 *
 * <p>A {@link surely.races.write.Situation} is what has to happen once; a {@link
 * surely.races.strategy.Strategy} is how somebody makes sure that it does; a {@link
 * surely.races.Cell} is one strategy in one situation under given conditions. This package says
 * what is raced and what must come of it. The cells run in nodes ({@code surely.races.node}): JVMs
 * with locks and connections of their own.
 *
 * <p>These sources have a root of their own, because they need Redisson, an embedded Redis and an
 * embedded PostgreSQL to compile. Only {@code -Praces} downloads those.
 */
package surely.races;
