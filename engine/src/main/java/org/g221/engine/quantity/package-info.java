/** Names, columns, symbols and units of quantities. */
package org.g221.engine.quantity;
