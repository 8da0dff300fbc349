{{/* What the schema cannot say in a sentence that helps. */}}
{{- define "festival.validation" -}}
{{- $spotify := include "festival.spotify" . }}
{{- if and .Values.ingress.enabled (not .Values.ingress.host) }}
{{- fail "ingress.enabled needs ingress.host, the name that listeners type." }}
{{- end }}
{{- if and .Values.ingress.enabled (not $spotify) }}
{{- fail "The sandbox, where anybody can be anyone, is not put on a public address. Set spotify.enabled with the Secret spotify.secretName, or leave ingress.enabled out and use port-forwards." }}
{{- end }}
{{- if and (hasPrefix "https:" .Values.redirectUri) (not $spotify) }}
{{- fail "An https redirectUri is for Spotify itself. Set spotify.enabled with the Secret spotify.secretName, or leave redirectUri out to use the sandbox." }}
{{- end }}
{{- if ne (empty .Values.spotify.clientId) (empty .Values.spotify.clientSecret) }}
{{- fail "spotify.clientId and spotify.clientSecret belong together: set both, or set spotify.enabled and put both into the Secret spotify.secretName." }}
{{- end }}
{{- if not .Values.postgresql.enabled }}
{{- if or (not .Values.database.host) (not .Values.database.existingSecret) }}
{{- fail "Without postgresql.enabled, set database.host and database.existingSecret." }}
{{- end }}
{{- end }}
{{- if not (or .Values.rabbitmq.enabled .Values.broker.existingSecret) }}
{{- fail "Without rabbitmq.enabled, set broker.existingSecret." }}
{{- end }}
{{- end }}
