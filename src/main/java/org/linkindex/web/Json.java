package org.linkindex.web;

import tools.jackson.databind.json.JsonMapper;

/** Records, lists and maps as JSON. */
final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Json() {}

    static byte[] bytes(Object value) {
        return MAPPER.writeValueAsBytes(value);
    }
}
