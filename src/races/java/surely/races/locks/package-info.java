/**
 * What InnoDB locks, seen in its own words: small scripts of two or three connections, and a reader
 * of SHOW ENGINE INNODB STATUS.
 */
package surely.races.locks;
