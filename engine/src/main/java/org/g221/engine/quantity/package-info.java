/** What quantities are called: names, columns, symbols and units. */
package org.g221.engine.quantity;
