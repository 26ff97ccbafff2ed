<?php
// What the corpus needs of HostBill's PHP side: requests as its class and its API pages send them.

class HBWrapper
{
    public static $apiURL = '';
    public static $api_id = '';
    public static $api_key = '';
    public $timeout = 100;
    private static $one = null;

    public static function setAPI($url, $id, $key)
    {
        self::$apiURL = $url;
        self::$api_id = $id;
        self::$api_key = $key;
    }

    public static function singleton()
    {
        return self::$one ??= new self();
    }

    public function __call($name, $arguments)
    {
        $fields = isset($arguments[0]) ? (array) $arguments[0] : [];
        $fields['call'] = $name;
        $fields['outputformat'] = 'json';
        $fields['api_id'] = self::$api_id;
        $fields['api_key'] = self::$api_key;
        $body = corpus_post(self::$apiURL, $fields);
        $answer = json_decode($body, true);
        if (!is_array($answer)) {
            throw new Exception(
                'Unable to parse response, no JSON data returned, got string instead: ' . $body
            );
        }
        return $answer;
    }
}

class ApiWrapper
{
    private $settings;

    public function __construct($url = null, $id = null, $key = null)
    {
        $this->settings = [
            $url ?? getenv('HOSTBILL_API_URL'),
            $id ?? getenv('HOSTBILL_API_ID'),
            $key ?? getenv('HOSTBILL_API_KEY'),
        ];
    }

    public function request($fields)
    {
        [$url, $id, $key] = $this->settings;
        $fields = ['api_id' => $id, 'api_key' => $key, 'outputformat' => 'json'] + $fields;
        return json_decode(corpus_post($url, http_build_query($fields)), true);
    }

    public function __call($name, $arguments)
    {
        return $this->request(['call' => $name] + ($arguments[0] ?? []));
    }
}

function corpus_post($url, $fields)
{
    $handle = curl_init($url);
    curl_setopt_array($handle, [
        CURLOPT_POST => true,
        CURLOPT_RETURNTRANSFER => true,
        CURLOPT_POSTFIELDS => $fields,
    ]);
    $body = curl_exec($handle);
    return $body === false ? '' : $body;
}
