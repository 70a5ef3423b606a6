// What Swift cannot call in libcurl: functions with a variable number of arguments, and macros.
#define CURL_DISABLE_TYPECHECK
#include <curl/curl.h>
#include <netinet/in.h>
#include <string.h>
#include <sys/socket.h>

typedef size_t (*curl_taker)(char *bytes, size_t size, size_t count, void *context);

static inline CURLcode curl_begin(void) { return curl_global_init(CURL_GLOBAL_DEFAULT); }

static inline CURLcode curl_set_text(CURL *handle, CURLoption option, const char *text) {
    return curl_easy_setopt(handle, option, text);
}

static inline CURLcode curl_set_number(CURL *handle, CURLoption option, long number) {
    return curl_easy_setopt(handle, option, number);
}

static inline CURLcode curl_set_list(
    CURL *handle, CURLoption option, struct curl_slist *list) {
    return curl_easy_setopt(handle, option, list);
}

static inline CURLcode curl_set_taker(
    CURL *handle, CURLoption function, CURLoption data, curl_taker taker, void *context) {
    CURLcode code = curl_easy_setopt(handle, function, taker);
    return code == CURLE_OK ? curl_easy_setopt(handle, data, context) : code;
}

static inline CURLcode curl_read_status(CURL *handle, long *status) {
    return curl_easy_getinfo(handle, CURLINFO_RESPONSE_CODE, status);
}

// The one address to which a transfer may open a socket: 4 or 16 bytes.
struct curl_pin {
    unsigned char bytes[16];
    int count;
};

static curl_socket_t curl_open_pinned(
    void *context, curlsocktype purpose, struct curl_sockaddr *asked) {
    const struct curl_pin *pin = (const struct curl_pin *)context;
    const void *bytes = NULL;
    if (asked->family == AF_INET && pin->count == 4)
        bytes = &((const struct sockaddr_in *)&asked->addr)->sin_addr;
    if (asked->family == AF_INET6 && pin->count == 16)
        bytes = &((const struct sockaddr_in6 *)&asked->addr)->sin6_addr;
    if (bytes == NULL || memcmp(bytes, pin->bytes, (size_t)pin->count) != 0)
        return CURL_SOCKET_BAD;
    return socket(asked->family, asked->socktype | SOCK_CLOEXEC, asked->protocol);
}

static inline CURLcode curl_set_pin(CURL *handle, struct curl_pin *pin) {
    CURLcode code = curl_easy_setopt(handle, CURLOPT_OPENSOCKETFUNCTION, curl_open_pinned);
    return code == CURLE_OK ? curl_easy_setopt(handle, CURLOPT_OPENSOCKETDATA, pin) : code;
}
