package org.linkindex.web;

/**
 * One line of the route table.
 *
 * @param method what the request does
 * @param path segments separated by {@code /}; <code>{name}</code> stands for any one segment, or
 *     for its beginning, as in <code>/{code}.svg</code>
 * @param access who may ask
 * @param handler who answers
 */
public record Route(Method method, String path, Access access, Handler handler) {

    @Override
    public String toString() {
        return method + " " + path;
    }
}
