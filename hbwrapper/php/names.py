"""Which module of hbwrapper.php has which name."""

# Written by tests/tools/php_names.py.
MODULES = {
    "array_building": """
        CASE_LOWER CASE_UPPER array_change_key_case array_chunk array_column array_combine
        array_count_values array_fill array_fill_keys array_flip array_merge_recursive array_pad
        array_pop array_push array_rand array_replace array_replace_recursive array_reverse
        array_shift array_slice array_splice array_unshift range
    """,
    "array_lookup": """
        COUNT_RECURSIVE array_is_list array_key_exists array_key_first array_key_last array_keys
        array_search array_values char_at count in_array iterate key_exists sizeof
    """,
    "array_sets": """
        array_diff array_diff_assoc array_diff_key array_diff_uassoc array_diff_ukey
        array_intersect array_intersect_assoc array_intersect_key array_intersect_uassoc
        array_intersect_ukey array_udiff array_udiff_assoc array_udiff_uassoc array_uintersect
        array_uintersect_assoc array_uintersect_uassoc array_unique
    """,
    "array_walks": """
        ARRAY_FILTER_USE_BOTH ARRAY_FILTER_USE_KEY array_filter array_map array_product
        array_reduce array_sum array_walk array_walk_recursive current end iterator_apply
        iterator_count iterator_to_array reset
    """,
    "arrays": """
        Array END Yielded append array_merge copy elements from_pairs get is_object item items
        merged merged_dict pairs php_keys put to_array to_object to_objects union unset
    """,
    "buffers": """
        PHP_OUTPUT_HANDLER_FINAL PHP_OUTPUT_HANDLER_FLUSH PHP_OUTPUT_HANDLER_START flush
        flush_all ob_clean ob_end_clean ob_end_flush ob_flush ob_get_clean ob_get_contents
        ob_get_flush ob_get_length ob_get_level ob_implicit_flush ob_list_handlers ob_start
        output_of
    """,
    "callables": """
        arguments call_user_func call_user_func_array callable class_by_name closure find_class
        find_method fitted function_by_name function_exists functions is_callable method
        program_value
    """,
    "characters": """
        FILTER_VALIDATE_BOOLEAN FILTER_VALIDATE_EMAIL FILTER_VALIDATE_INT ctype_alnum
        ctype_alpha ctype_digit ctype_lower ctype_punct ctype_space ctype_upper ctype_xdigit
        filter_var
    """,
    "classes": """
        class_exists clone get_class get_class_methods get_class_vars get_object_vars
        get_parent_class get_property is_a is_subclass_of isset_property method_exists
        property_exists set_property spl_object_hash spl_object_id unset_property
    """,
    "clock": """
        ABBREVIATIONS cal_days_in_month checkdate date date_default_timezone_get
        date_default_timezone_set getdate gmdate gmmktime idate localtime microtime mktime time
        timezone_identifiers_list
    """,
    "collation": """
        levenshtein similar_text soundex strcasecmp strcmp strcoll strnatcasecmp strnatcmp
        strncasecmp strncmp substr_compare version_compare
    """,
    "comparison": """
        empty identical loose_compare loose_equal
    """,
    "conversion": """
        coerce coerce_union has_own_text has_text key plain to_string
    """,
    "csvtext": """
        read_csv str_getcsv
    """,
    "curl": """
        curl_close curl_copy_handle curl_errno curl_error curl_escape curl_exec curl_getinfo
        curl_init curl_reset curl_setopt curl_setopt_array curl_strerror curl_unescape
    """,
    "curlexchange": """
        CurlHandle Failed MESSAGES exchanged
    """,
    "curlnumbers": """
        CURLAUTH_ANY CURLAUTH_BASIC CURLAUTH_BEARER CURLAUTH_DIGEST CURLE_COULDNT_CONNECT
        CURLE_COULDNT_RESOLVE_HOST CURLE_COULDNT_RESOLVE_PROXY CURLE_GOT_NOTHING
        CURLE_HTTP_NOT_FOUND CURLE_HTTP_RETURNED_ERROR CURLE_OK CURLE_OPERATION_TIMEDOUT
        CURLE_OPERATION_TIMEOUTED CURLE_PARTIAL_FILE CURLE_RECV_ERROR CURLE_SEND_ERROR
        CURLE_SSL_CACERT CURLE_SSL_CACERT_BADFILE CURLE_SSL_CONNECT_ERROR
        CURLE_SSL_PEER_CERTIFICATE CURLE_TOO_MANY_REDIRECTS CURLE_UNSUPPORTED_PROTOCOL
        CURLE_URL_MALFORMAT CURLINFO_CONNECT_TIME CURLINFO_CONTENT_TYPE CURLINFO_EFFECTIVE_URL
        CURLINFO_HEADER_OUT CURLINFO_HEADER_SIZE CURLINFO_HTTP_CODE CURLINFO_NAMELOOKUP_TIME
        CURLINFO_PRETRANSFER_TIME CURLINFO_PRIMARY_IP CURLINFO_PRIMARY_PORT
        CURLINFO_REDIRECT_COUNT CURLINFO_REDIRECT_URL CURLINFO_REQUEST_SIZE
        CURLINFO_RESPONSE_CODE CURLINFO_SIZE_DOWNLOAD CURLINFO_SIZE_UPLOAD
        CURLINFO_SSL_VERIFYRESULT CURLINFO_STARTTRANSFER_TIME CURLINFO_TOTAL_TIME
        CURLOPT_ACCEPT_ENCODING CURLOPT_AUTOREFERER CURLOPT_BINARYTRANSFER CURLOPT_BUFFERSIZE
        CURLOPT_CAINFO CURLOPT_CAPATH CURLOPT_CONNECTTIMEOUT CURLOPT_CONNECTTIMEOUT_MS
        CURLOPT_COOKIE CURLOPT_COOKIEFILE CURLOPT_COOKIEJAR CURLOPT_CUSTOMREQUEST
        CURLOPT_DNS_CACHE_TIMEOUT CURLOPT_DNS_USE_GLOBAL_CACHE CURLOPT_ENCODING
        CURLOPT_FAILONERROR CURLOPT_FILE CURLOPT_FILETIME CURLOPT_FOLLOWLOCATION
        CURLOPT_FORBID_REUSE CURLOPT_FRESH_CONNECT CURLOPT_HEADER CURLOPT_HTTPAUTH
        CURLOPT_HTTPGET CURLOPT_HTTPHEADER CURLOPT_HTTP_VERSION CURLOPT_IPRESOLVE
        CURLOPT_LOW_SPEED_LIMIT CURLOPT_LOW_SPEED_TIME CURLOPT_MAXREDIRS CURLOPT_NOBODY
        CURLOPT_NOPROGRESS CURLOPT_NOSIGNAL CURLOPT_PASSWORD CURLOPT_PORT CURLOPT_POST
        CURLOPT_POSTFIELDS CURLOPT_POSTREDIR CURLOPT_PROXY CURLOPT_REFERER
        CURLOPT_RETURNTRANSFER CURLOPT_SAFE_UPLOAD CURLOPT_SSLVERSION CURLOPT_SSL_CIPHER_LIST
        CURLOPT_SSL_VERIFYHOST CURLOPT_SSL_VERIFYPEER CURLOPT_TCP_KEEPALIVE CURLOPT_TCP_NODELAY
        CURLOPT_TIMEOUT CURLOPT_TIMEOUT_MS CURLOPT_UNRESTRICTED_AUTH CURLOPT_URL
        CURLOPT_USERAGENT CURLOPT_USERNAME CURLOPT_USERPWD CURLOPT_VERBOSE
        CURLOPT_XOAUTH2_BEARER CURL_HTTP_VERSION_1_0 CURL_HTTP_VERSION_1_1 CURL_HTTP_VERSION_2_0
        CURL_HTTP_VERSION_NONE CURL_IPRESOLVE_V4 CURL_IPRESOLVE_WHATEVER CURL_SSLVERSION_DEFAULT
        CURL_SSLVERSION_TLSv1 CURL_SSLVERSION_TLSv1_2
    """,
    "datefunctions": """
        DATE_ATOM DATE_COOKIE DATE_ISO8601 DATE_RFC1036 DATE_RFC1123 DATE_RFC2822 DATE_RFC3339
        DATE_RFC3339_EXTENDED DATE_RFC7231 DATE_RFC822 DATE_RFC850 DATE_RSS DATE_W3C DatePeriod
        date_add date_create date_create_from_format date_create_immutable
        date_create_immutable_from_format date_date_set date_diff date_format
        date_interval_format date_isodate_set date_modify date_offset_get date_sub date_time_set
        date_timestamp_get date_timestamp_set date_timezone_get date_timezone_set
        timezone_name_get timezone_offset_get timezone_open
    """,
    "datetexts": """
        reading_of strtotime
    """,
    "datetimes": """
        DateInterval DateTime DateTimeImmutable DateTimeInterface DateTimeZone
        date_interval_create_from_date_string
    """,
    "encoding": """
        base64_decode base64_encode bin2hex crc32 hash hash_ hash_hmac hex2bin md5 rawurldecode
        rawurlencode sha1 uniqid urldecode urlencode utf8_decode utf8_encode
    """,
    "enums": """
        Enum UnitEnum enum_from enum_try_from is_backed
    """,
    "escaping": """
        ENT_COMPAT ENT_HTML401 ENT_HTML5 ENT_NOQUOTES ENT_QUOTES addcslashes addslashes
        escapeshellarg html_entity_decode htmlentities htmlspecialchars htmlspecialchars_decode
        nl2br quotemeta strip_tags stripcslashes stripslashes
    """,
    "exceptions": """
        ArgumentCountError ArithmeticError BadFunctionCallException BadMethodCallException
        DivisionByZeroError DomainException Error ErrorException Exception
        InvalidArgumentException JsonException LengthException LogicException
        OutOfBoundsException OutOfRangeException OverflowException RangeException
        RuntimeException Throwable TypeError UnderflowException UnexpectedValueException
        UnhandledMatchError ValueError
    """,
    "files": """
        FILE_APPEND FILE_IGNORE_NEW_LINES FILE_SKIP_EMPTY_LINES PATHINFO_BASENAME
        PATHINFO_DIRNAME PATHINFO_EXTENSION PATHINFO_FILENAME basename dirname file file_exists
        file_get_contents file_put_contents filemtime filesize glob is_dir is_file is_readable
        is_writable mkdir pathinfo realpath rename rmdir scandir sys_get_temp_dir tempnam touch
        unlink
    """,
    "formats": """
        echo number_format printf sprintf vprintf vsprintf
    """,
    "handles": """
        Handle LOCK_EX LOCK_SH LOCK_UN SEEK_SET STDERR STDIN STDOUT fclose feof fflush fgetc
        fgetcsv fgets flock fopen fprintf fputcsv fputs fread fseek ftell fwrite get_resource_id
        get_resource_type is_resource rewind stream_get_contents
    """,
    "jsontext": """
        JSON_BIGINT_AS_STRING JSON_ERROR_CTRL_CHAR JSON_ERROR_DEPTH JSON_ERROR_INF_OR_NAN
        JSON_ERROR_INVALID_PROPERTY_NAME JSON_ERROR_NONE JSON_ERROR_NON_BACKED_ENUM
        JSON_ERROR_RECURSION JSON_ERROR_STATE_MISMATCH JSON_ERROR_SYNTAX
        JSON_ERROR_UNSUPPORTED_TYPE JSON_ERROR_UTF16 JSON_ERROR_UTF8 JSON_FORCE_OBJECT
        JSON_HEX_AMP JSON_HEX_APOS JSON_HEX_QUOT JSON_HEX_TAG JSON_INVALID_UTF8_IGNORE
        JSON_INVALID_UTF8_SUBSTITUTE JSON_NUMERIC_CHECK JSON_OBJECT_AS_ARRAY
        JSON_PARTIAL_OUTPUT_ON_ERROR JSON_PRESERVE_ZERO_FRACTION JSON_PRETTY_PRINT
        JSON_THROW_ON_ERROR JSON_UNESCAPED_LINE_TERMINATORS JSON_UNESCAPED_SLASHES
        JSON_UNESCAPED_UNICODE json_decode json_encode json_last_error json_last_error_msg
    """,
    "lists": """
        to_list
    """,
    "mailing": """
        mail
    """,
    "mathematics": """
        PHP_ROUND_HALF_DOWN PHP_ROUND_HALF_EVEN PHP_ROUND_HALF_ODD PHP_ROUND_HALF_UP abs abs_
        acos acosh asin asinh atan atan2 atanh base_convert bindec ceil cos cosh decbin dechex
        decoct deg2rad exp expm1 fdiv floor fmod getrandmax hexdec hypot intdiv is_finite
        is_infinite is_nan lcg_value log log10 log1p log2 mt_getrandmax mt_rand mt_srand octdec
        pi pow rad2deg rand random_int round sin sinh sqrt srand tan tanh
    """,
    "multibyte": """
        MB_CASE_LOWER MB_CASE_TITLE MB_CASE_UPPER mb_convert_case mb_convert_encoding mb_str_pad
        mb_str_split mb_strimwidth mb_strlen mb_strpos mb_strtolower mb_strtoupper mb_strwidth
        mb_substr
    """,
    "numbering": """
        handle
    """,
    "numerics": """
        INT_MAX INT_MIN beyond is_numeric number numeric to_bool to_float to_int
    """,
    "objects": """
        Closure Object StdClass class_name debug_type is_handle members owner_name visible
    """,
    "operators": """
        add bit_and bit_not bit_or bit_xor decrement divide increment mod multiply negate power
        shift_left shift_right step step_after subtract
    """,
    "output": """
        print_r shown var_dump var_export
    """,
    "preg": """
        PREG_BAD_UTF8_ERROR PREG_GREP_INVERT PREG_INTERNAL_ERROR PREG_NO_ERROR
        PREG_OFFSET_CAPTURE PREG_PATTERN_ORDER PREG_SET_ORDER PREG_SPLIT_DELIM_CAPTURE
        PREG_SPLIT_NO_EMPTY PREG_SPLIT_OFFSET_CAPTURE PREG_UNMATCHED_AS_NULL matches
        preg_all_groups preg_filter preg_grep preg_groups preg_last_error preg_last_error_msg
        preg_match preg_match_all preg_quote preg_replace preg_replace_callback
        preg_replace_callback_array preg_split replacements
    """,
    "program": """
        E_ALL E_COMPILE_ERROR E_COMPILE_WARNING E_CORE_ERROR E_CORE_WARNING E_DEPRECATED E_ERROR
        E_NOTICE E_PARSE E_RECOVERABLE_ERROR E_STRICT E_USER_DEPRECATED E_USER_ERROR
        E_USER_NOTICE E_USER_WARNING E_WARNING Exit Ref class_constant_name constant define
        defined error_clear_last error_get_last error_log error_reporting exit exiting
        raise_error register_shutdown_function restore_error_handler restore_exception_handler
        run_shutdown_functions set_error_handler set_exception_handler trigger_error user_error
    """,
    "properties": """
        Case Later Named Property UNSET converts declare fill known_class object_error raises
        type_name
    """,
    "query": """
        http_build_query
    """,
    "regex": """
        Pattern byte_text compile_pattern from_byte_text translate
    """,
    "replacing": """
        str_ireplace str_replace strtr substr_replace wordwrap
    """,
    "request": """
        Request SUPERGLOBALS active command_line header header_remove headers_list headers_sent
        http_response_code serving session_destroy session_id session_start setcookie sys
    """,
    "serialization": """
        serialize unserialize
    """,
    "sorting": """
        SORT_ASC SORT_DESC SORT_FLAG_CASE SORT_NATURAL SORT_NUMERIC SORT_REGULAR SORT_STRING
        array_multisort arsort asort krsort ksort max min natcasesort natsort rsort shuffle sort
        uasort uksort usort
    """,
    "strings": """
        STR_PAD_BOTH STR_PAD_LEFT STR_PAD_RIGHT chop chr chr__ chunk_split count_chars explode
        implode join lcfirst ltrim ord ord_ rtrim str_contains str_ends_with str_pad str_repeat
        str_rot13 str_shuffle str_split str_starts_with str_word_count strcspn stripos stristr
        strpbrk strpos strrchr strrev strripos strrpos strspn strstr strtolower strtoupper
        substr substr_count trim ucfirst ucwords
    """,
    "system": """
        LC_ALL PHP_VERSION byte_output extension_loaded gc_collect_cycles getenv gethostname
        getmypid getopt hrtime ignore_user_abort ini_alter ini_get ini_set memory_get_peak_usage
        memory_get_usage os_name php_sapi_name php_uname phpversion putenv server set_time_limit
        sleep usleep
    """,
    "text": """
        compare_bytes from_bytes strlen to_bytes
    """,
    "throwing": """
        error_code error_message throw unhandled_match
    """,
    "urls": """
        PHP_URL_FRAGMENT PHP_URL_HOST PHP_URL_PASS PHP_URL_PATH PHP_URL_PORT PHP_URL_QUERY
        PHP_URL_SCHEME PHP_URL_USER parse_str parse_url
    """,
    "variables": """
        boolval doubleval floatval get_debug_type gettype intval is_array is_bool is_countable
        is_double is_float is_int is_integer is_iterable is_long is_null is_scalar is_string
        settype strval
    """,
}

# Those that are functions of PHP's, under its name.
FUNCTIONS = frozenset(
    """
        abs acos acosh addcslashes addslashes array_change_key_case array_chunk array_column
        array_combine array_count_values array_diff array_diff_assoc array_diff_key
        array_diff_uassoc array_diff_ukey array_fill array_fill_keys array_filter array_flip
        array_intersect array_intersect_assoc array_intersect_key array_intersect_uassoc
        array_intersect_ukey array_is_list array_key_exists array_key_first array_key_last
        array_keys array_map array_merge array_merge_recursive array_multisort array_pad
        array_pop array_product array_push array_rand array_reduce array_replace
        array_replace_recursive array_reverse array_search array_shift array_slice array_splice
        array_sum array_udiff array_udiff_assoc array_udiff_uassoc array_uintersect
        array_uintersect_assoc array_uintersect_uassoc array_unique array_unshift array_values
        array_walk array_walk_recursive arsort asin asinh asort atan atan2 atanh base64_decode
        base64_encode base_convert basename bin2hex bindec boolval cal_days_in_month
        call_user_func call_user_func_array ceil checkdate chop chr chunk_split class_exists
        constant cos cosh count count_chars crc32 ctype_alnum ctype_alpha ctype_digit
        ctype_lower ctype_punct ctype_space ctype_upper ctype_xdigit curl_close curl_copy_handle
        curl_errno curl_error curl_escape curl_exec curl_getinfo curl_init curl_reset
        curl_setopt curl_setopt_array curl_strerror curl_unescape current date date_add
        date_create date_create_from_format date_create_immutable
        date_create_immutable_from_format date_date_set date_default_timezone_get
        date_default_timezone_set date_diff date_format date_interval_create_from_date_string
        date_interval_format date_isodate_set date_modify date_offset_get date_sub date_time_set
        date_timestamp_get date_timestamp_set date_timezone_get date_timezone_set decbin dechex
        decoct define defined deg2rad dirname doubleval end error_clear_last error_get_last
        error_log error_reporting escapeshellarg exp explode expm1 extension_loaded fclose fdiv
        feof fflush fgetc fgetcsv fgets file file_exists file_get_contents file_put_contents
        filemtime filesize filter_var floatval flock floor flush fmod fopen fprintf fputcsv
        fputs fread fseek ftell function_exists fwrite gc_collect_cycles get_class
        get_class_methods get_class_vars get_debug_type get_object_vars get_parent_class
        get_resource_id get_resource_type getdate getenv gethostname getmypid getopt getrandmax
        gettype glob gmdate gmmktime hash hash_hmac header header_remove headers_list
        headers_sent hex2bin hexdec hrtime html_entity_decode htmlentities htmlspecialchars
        htmlspecialchars_decode http_build_query http_response_code hypot idate
        ignore_user_abort implode in_array ini_alter ini_get ini_set intdiv intval is_a is_array
        is_bool is_callable is_countable is_dir is_double is_file is_finite is_float is_infinite
        is_int is_integer is_iterable is_long is_nan is_null is_numeric is_object is_readable
        is_resource is_scalar is_string is_subclass_of is_writable iterator_apply iterator_count
        iterator_to_array join json_decode json_encode json_last_error json_last_error_msg
        key_exists krsort ksort lcfirst lcg_value levenshtein localtime log log10 log1p ltrim
        mail max mb_convert_case mb_convert_encoding mb_str_pad mb_str_split mb_strimwidth
        mb_strlen mb_strpos mb_strtolower mb_strtoupper mb_strwidth mb_substr md5
        memory_get_peak_usage memory_get_usage method_exists microtime min mkdir mktime
        mt_getrandmax mt_rand mt_srand natcasesort natsort nl2br number_format ob_clean
        ob_end_clean ob_end_flush ob_flush ob_get_clean ob_get_contents ob_get_flush
        ob_get_length ob_get_level ob_implicit_flush ob_list_handlers ob_start octdec ord
        parse_str parse_url pathinfo php_sapi_name php_uname phpversion pi pow preg_filter
        preg_grep preg_last_error preg_last_error_msg preg_match preg_match_all preg_quote
        preg_replace preg_replace_callback preg_replace_callback_array preg_split print_r printf
        property_exists putenv quotemeta rad2deg rand random_int range rawurldecode rawurlencode
        realpath register_shutdown_function rename reset restore_error_handler
        restore_exception_handler rewind rmdir round rsort rtrim scandir serialize
        session_destroy session_id session_start set_error_handler set_exception_handler
        set_time_limit setcookie settype sha1 shuffle similar_text sin sinh sizeof sleep sort
        soundex spl_object_hash spl_object_id sprintf sqrt srand str_contains str_ends_with
        str_getcsv str_ireplace str_pad str_repeat str_replace str_rot13 str_shuffle str_split
        str_starts_with str_word_count strcasecmp strcmp strcoll strcspn stream_get_contents
        strip_tags stripcslashes stripos stripslashes stristr strlen strnatcasecmp strnatcmp
        strncasecmp strncmp strpbrk strpos strrchr strrev strripos strrpos strspn strstr
        strtolower strtotime strtoupper strtr strval substr substr_compare substr_count
        substr_replace sys_get_temp_dir tan tanh tempnam time timezone_identifiers_list
        timezone_name_get timezone_offset_get timezone_open touch trigger_error trim uasort
        ucfirst ucwords uksort uniqid unlink unserialize urldecode urlencode user_error usleep
        usort utf8_decode utf8_encode var_dump var_export version_compare vprintf vsprintf
        wordwrap
    """.split()  # noqa: SIM905
)
