/*M!999999\- enable the sandbox mode */ 
-- MariaDB dump 10.19-11.4.5-MariaDB, for linux-systemd (x86_64)
--
-- Host: 127.0.0.1    Database: surely
-- ------------------------------------------------------
-- Server version	11.4.5-MariaDB

/*!40101 SET @OLD_CHARACTER_SET_CLIENT=@@CHARACTER_SET_CLIENT */;
/*!40101 SET @OLD_CHARACTER_SET_RESULTS=@@CHARACTER_SET_RESULTS */;
/*!40101 SET @OLD_COLLATION_CONNECTION=@@COLLATION_CONNECTION */;
/*!40101 SET NAMES utf8mb4 */;
/*!40103 SET @OLD_TIME_ZONE=@@TIME_ZONE */;
/*!40103 SET TIME_ZONE='+00:00' */;
/*!40014 SET @OLD_UNIQUE_CHECKS=@@UNIQUE_CHECKS, UNIQUE_CHECKS=0 */;
/*!40014 SET @OLD_FOREIGN_KEY_CHECKS=@@FOREIGN_KEY_CHECKS, FOREIGN_KEY_CHECKS=0 */;
/*!40101 SET @OLD_SQL_MODE=@@SQL_MODE, SQL_MODE='NO_AUTO_VALUE_ON_ZERO' */;
/*M!100616 SET @OLD_NOTE_VERBOSITY=@@NOTE_VERBOSITY, NOTE_VERBOSITY=0 */;

--
-- Table structure for table `account`
--

DROP TABLE IF EXISTS `account`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `account` (
  `member_id` varchar(22) NOT NULL,
  `balance` bigint(20) NOT NULL,
  PRIMARY KEY (`member_id`),
  CONSTRAINT `account_balance_not_negative` CHECK (`balance` >= 0)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Dumping data for table `account`
--

LOCK TABLES `account` WRITE;
/*!40000 ALTER TABLE `account` DISABLE KEYS */;
INSERT INTO `account` VALUES
('1wU7HTbIABdMwnDPNnBfSQ',71),
('BQ__pPZ3ONKcKVXRL4hWmA',100),
('CaASPYi9W26S_8hXNs9MyQ',100),
('UxezLvubTnWGylU1MvfbuA',91),
('reSUHwHU2H-r19CaX5rgDQ',0);
/*!40000 ALTER TABLE `account` ENABLE KEYS */;
UNLOCK TABLES;

--
-- Table structure for table `card`
--

DROP TABLE IF EXISTS `card`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `card` (
  `id` varchar(64) NOT NULL,
  `points` bigint(20) NOT NULL,
  `collection_limit` bigint(20) DEFAULT NULL,
  `code` varchar(64) DEFAULT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `card_code` (`code`),
  CONSTRAINT `card_points_positive` CHECK (`points` >= 1),
  CONSTRAINT `card_limit_positive` CHECK (`collection_limit` >= 1)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Dumping data for table `card`
--

LOCK TABLES `card` WRITE;
/*!40000 ALTER TABLE `card` DISABLE KEYS */;
INSERT INTO `card` VALUES
('for-one',1,1,'forone'),
('welcome',1,NULL,'welcome');
/*!40000 ALTER TABLE `card` ENABLE KEYS */;
UNLOCK TABLES;

--
-- Table structure for table `card_collection`
--

DROP TABLE IF EXISTS `card_collection`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `card_collection` (
  `id` varchar(22) NOT NULL,
  `card_id` varchar(64) NOT NULL,
  `member_id` varchar(22) NOT NULL,
  `points` bigint(20) NOT NULL,
  `collected_at` datetime(6) NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `card_collection_card_member` (`card_id`,`member_id`),
  KEY `card_collection_member` (`member_id`),
  CONSTRAINT `card_collection_card` FOREIGN KEY (`card_id`) REFERENCES `card` (`id`),
  CONSTRAINT `card_collection_member` FOREIGN KEY (`member_id`) REFERENCES `member` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Dumping data for table `card_collection`
--

LOCK TABLES `card_collection` WRITE;
/*!40000 ALTER TABLE `card_collection` DISABLE KEYS */;
INSERT INTO `card_collection` VALUES
('FQt0LkOk-DmgCjdhEHUIKw','welcome','reSUHwHU2H-r19CaX5rgDQ',1,'2026-11-30 05:50:28.605228'),
('Vrxgnv4gzYuo_SH5nm4N7A','welcome','UxezLvubTnWGylU1MvfbuA',1,'2026-11-30 05:50:27.422523'),
('gn5qGARWRIkW6hpHumt-DA','for-one','1wU7HTbIABdMwnDPNnBfSQ',1,'2026-11-30 05:50:28.014562');
/*!40000 ALTER TABLE `card_collection` ENABLE KEYS */;
UNLOCK TABLES;

--
-- Table structure for table `departed_use`
--

DROP TABLE IF EXISTS `departed_use`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `departed_use` (
  `id` varchar(64) NOT NULL,
  `kept_until` date NOT NULL,
  PRIMARY KEY (`id`),
  KEY `departed_use_kept_until` (`kept_until`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Dumping data for table `departed_use`
--

LOCK TABLES `departed_use` WRITE;
/*!40000 ALTER TABLE `departed_use` DISABLE KEYS */;
INSERT INTO `departed_use` VALUES
('0b9baf2ee6f6403686d9f28c8ac169b634eefd0e20d97183ea9c6066ccc5fe9e','2027-11-30'),
('67a2f89f34d8c68fa0cdffa861279f04ee2ed8789debee3186379b5339e09393','2027-11-30'),
('76eb36888824c275fa1ce67c587da2703edd12afe0ad8044f70192e846475c4b','2027-11-30');
/*!40000 ALTER TABLE `departed_use` ENABLE KEYS */;
UNLOCK TABLES;

--
-- Table structure for table `flyway_schema_history`
--

DROP TABLE IF EXISTS `flyway_schema_history`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `flyway_schema_history` (
  `installed_rank` int(11) NOT NULL,
  `version` varchar(50) DEFAULT NULL,
  `description` varchar(200) NOT NULL,
  `type` varchar(20) NOT NULL,
  `script` varchar(1000) NOT NULL,
  `checksum` int(11) DEFAULT NULL,
  `installed_by` varchar(100) NOT NULL,
  `installed_on` timestamp NOT NULL DEFAULT current_timestamp(),
  `execution_time` int(11) NOT NULL,
  `success` tinyint(1) NOT NULL,
  PRIMARY KEY (`installed_rank`),
  KEY `flyway_schema_history_s_idx` (`success`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Dumping data for table `flyway_schema_history`
--

LOCK TABLES `flyway_schema_history` WRITE;
/*!40000 ALTER TABLE `flyway_schema_history` DISABLE KEYS */;
INSERT INTO `flyway_schema_history` VALUES
(1,'1','member','SQL','V1__member.sql',1597823618,'surely','2026-11-30 05:50:14',41,1),
(2,'2','points','SQL','V2__points.sql',-1266755448,'surely','2026-11-30 05:50:14',9,1),
(3,'3','once','SQL','V3__once.sql',-1032105874,'surely','2026-11-30 05:50:14',7,1),
(4,'4','survey','SQL','V4__survey.sql',673779901,'surely','2026-11-30 05:50:15',10,1),
(5,'5','card tracker','SQL','V5__card_tracker.sql',-1660162300,'surely','2026-11-30 05:50:15',11,1),
(6,'6','responding','SQL','V6__responding.sql',946423627,'surely','2026-11-30 05:50:15',25,1),
(7,'7','results','SQL','V7__results.sql',-1248148967,'surely','2026-11-30 05:50:15',8,1),
(8,'8','card code','SQL','V8__card_code.sql',-537100416,'surely','2026-11-30 05:50:15',6,1),
(9,'9','Canonical spellings','JDBC','surely.operations.V9__Canonical_spellings',NULL,'surely','2026-11-30 05:50:15',6,1),
(10,'10','login attempt','SQL','V10__login_attempt.sql',694461319,'surely','2026-11-30 05:50:15',8,1),
(11,'11','session use','SQL','V11__session_use.sql',1248759367,'surely','2026-11-30 05:50:15',11,1),
(12,'12','used id token','SQL','V12__used_id_token.sql',1497249473,'surely','2026-11-30 05:50:15',10,1),
(13,'13','departed','SQL','V13__departed.sql',-2066867751,'surely','2026-11-30 05:50:15',12,1),
(14,'14','quotas','SQL','V14__quotas.sql',1329766727,'surely','2026-11-30 05:50:15',11,1),
(15,'15','origins','SQL','V15__origins.sql',1917240881,'surely','2026-11-30 05:50:15',4,1);
/*!40000 ALTER TABLE `flyway_schema_history` ENABLE KEYS */;
UNLOCK TABLES;

--
-- Table structure for table `idempotency_key`
--

DROP TABLE IF EXISTS `idempotency_key`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `idempotency_key` (
  `id` varchar(64) NOT NULL,
  `fingerprint` varchar(64) NOT NULL,
  `status` smallint(6) DEFAULT NULL,
  `location` varchar(1000) DEFAULT NULL,
  `etag` varchar(100) DEFAULT NULL,
  `body` longtext DEFAULT NULL,
  `created_at` datetime(6) NOT NULL DEFAULT utc_timestamp(6),
  PRIMARY KEY (`id`),
  KEY `idempotency_key_created_at` (`created_at`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Dumping data for table `idempotency_key`
--

LOCK TABLES `idempotency_key` WRITE;
/*!40000 ALTER TABLE `idempotency_key` DISABLE KEYS */;
INSERT INTO `idempotency_key` VALUES
('3b61ef8163f6e85d6a177afcb838026058b9a63e189e875dd05624fb89d198e8','c219c9b56240074d1e030d24e389821cb91d628f931e9029e8b1370cba133433',201,'surveys/eqidjDKt7DphhyACiENVOA','1','rbyIHFrcondsbHAKgYwq2HH8LYjdM45aelDrLJGv/Ggj8sQvj/SjdLDnYdZKUSoHPOx7G2o6D2fr5mTonYoKYX++Sa6pl9n8FsSDcZXhunJt85smLAn6hm/lPaTnEen1EOFRN8rfvzSdBXhuKlpjFWvAtnW74xpwGrQ8YoFo2XRtQV6UcsSobU2o4ljZvoK9DYpDqKa/OaFFooRP272TfBPfUzmW9XnFVtvSVBnE2jA8hb5VlQ62EqSZG3g3IGY5SF5afB+w7TdIwJu1+aXE7xh9Xa5V3n+DkER9vel4x8fidtkg04c1aXnN54GaDnC5wj04UfItBVotS/2nkRNRsqJTf65ILNt2+TM9uZseItXA9Rs0RkhoYMjNMW7iA31RLPvGsRPcUTPucLqugxNhEMq/LlyvNEe+m3rIHt5m1icX7oHqOTweKle1iFBPN43ZjlqGTaK+c4eAL1LTJ7y+8k1thrht4WDC+08HwROiXEv6EifryhCNdrx7l0EsxfaU7l7sh52ywHmmFwpRmFUwBNRQUcoPUT6fa5IlFmJRSxm/LuK85nnvtEOods3Fqg+UFlC0yuWxaLviNMwulN22PMQ=','2026-11-30 05:50:28.685201'),
('9fb3ce06ba52021309fe7221c9382ff807b71a9669bb2f915394312ef4aebc52','06008eceade54f2f1863685aaa35125bc4d56b6f881fe9db120466d59af48bb8',201,'surveys/Rf0aSCLwVjUHvWmoi1LddQ','1','eQo6zVFpZwxymu/csi6993O1dLS+k5R9DkIjJY65ZRm3xVgM5iEjYy51HV9VyaWb8HIgdiZIjQIu2O7RWFVe2gW9zIRTf3oqW4haCxdNKTlwH7QYL2gd6dA+MHgqxpRyTK5GMe1jwdzgp8aAWyg6LE4cmOyqW9+/qPAXE8A7Wo4UsudN9pIfWISyLMJt5Khh0L7jYJrVoi4EJ/QQ4cxa2xp9TJ4nXA7tHfVEmDVzErJmg25g/3Yj2OCz0P3aKartecIYejJQ1wf7cSLNmJBFA9CkrncyWTJ28osHi7LTd3hVHoLuklvnQjqtbBy/IfcymzS7T/r+JYPZFbtKbD5RZAxXDEDbfRxMxAxUQiA+Cj4dXTz+EL8j9Y7cxnwVxjFf4kjJH4rPZRCFe/xMBEAmLXKwEbHIB1J7LDASn6/k+KSYP8Bw+lPNJZGgzmECu41huorU5Eif0aDBLklEgXOA1+doj+RxqWhcgnM+R1Zv3Gcb5PdeNMTEPyT4dvOECcusImDKahgoyhdTKZOG4G96bjUXnRM8FDR58BcII03kFZ1vafa0gvVcuRxwc4PyK555ko2zyBnI7kdM3Ya5G6pAv+ltNOVYYg==','2026-11-30 05:50:28.087700'),
('b2c7b5d5f0059ef88a1ad8cbbbbd7e60926451472ba96afa5b68bf56a318ee58','578f425578ead97ede180d049fcce76f74d1e5bc1c195373ae6e00588f8ef8bd',201,'surveys/ouGbBa4ggYHGBohvACraJg','1','+uCOXty8xFPTgarc3A/21l4ndfR3c6NewbQtM1IU0HsomAxaASt/aXLEvcRtx/GedQ1hhyyQmESOld1NjUuETtmZ9YrFdkcL1FNn/h+YVZEG9ZADyP+Hf51HznePMpiIHKp7qozewb9Jcfi/T7Z7zmfOqVcSyqFqzi/X7RfiAZ+xi8Np0q1Iv54EjQjZYkNlGNs+7aRcubMpiHuB3R9a7CCNDytP00HtVOZCvHNsDPPHez82A/l85hkInXQi0LuBJK8GMVvMzNq7EAph9yNApowdi/v3A3XNnyKqUNPGXbsVIFHB/fGzpQveQ1yiwoQ0RpXIV3lqwZOHLRz+epLIjsEK+rkYbVAw97IHz6rr7fH1jzZUHC8m9QOwyKRUYdsdPRXdMNj43bINf/RvgPQeLqZeKj+ASWcLbh+O4Rk1IirlnR39FXBkmguYOGXZpnqZmxxjVbjB8DLHlBnd6kxm5qNg2o5WP9YryIYP5MIDXyYvI9rvXTouLn1gMQj9fBWFm4v753DCDuzgs+M8yc4THgaeMkKI6EgmYJE/phJsXvGTKlmleUOwwesuwMCCnQsk/MCajULgVK5IXGX/1nTG44YFAHcLfBU6WA==','2026-11-30 05:50:28.272016'),
('dbb599c958609d3a54af8502df7be78b78bcb7815a183020ac6c95754fdc4323','8a52ba31ef5453b4db8d47082c322e00019e1333d96878484ff98220fbf307ce',201,'surveys/umbAqKsbsJ5qLJZ1g_9vvQ','1','1GJti4eg+nAc73Vo+jeucx0kQj3q/KRr2Kmj/9fQEylDHbpQZkR2Sg5pLNnzSA1U6b5QM2mS0khb6syNL3Tmr0/n536c9tONF4yHq0G2vWWkrtyMKklh1jduWin+sGw0K+DR5WRS9lkF83UpFEwuczrGeL3feXbBmMm//MvOLf6bI8OQir67b9zPYEM5ZD1z6iHTzZZhc1JKdCe3+GHfs9ADIa2Cd1Zc8oelBm8DN0Dr9lzNk0N5sz6UdlVHDb6frKR9cwLsNhuqYgQC2XBIzx+E1wkSzp63XR/q99HMM7c6O78l+xdp1b2SmvITnYIeNXWyjEZBo+AqVO/VbHwfC3SSJlgfCBP3oZvDlIve+dl6OkjVEfQSTfMJLmHTWjyCXqeGpADd0VZrqcP9ug/thdl8TxFGvsOLwteAWyxZDYKrA/Jnfu1iHDyHNY2Rlhx3O2SWQDr179lLzjZCE9ubTg13dNwNo5l9Yfk1SMCSM/+xOUesBVzdJKaJ+bN1sJ5aNQSPR1TCDHEKPwFVNs6/qKBKCN7mdGral0u6rnhLjlB/8921ewNFHEInuR/jut4ky5CX','2026-11-30 05:50:27.489842');
/*!40000 ALTER TABLE `idempotency_key` ENABLE KEYS */;
UNLOCK TABLES;

--
-- Table structure for table `identity`
--

DROP TABLE IF EXISTS `identity`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `identity` (
  `id` varchar(22) NOT NULL,
  `provider` varchar(64) NOT NULL,
  `subject` varchar(255) NOT NULL,
  `member_id` varchar(22) NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `identity_provider_subject` (`provider`,`subject`),
  KEY `identity_member` (`member_id`),
  CONSTRAINT `identity_member` FOREIGN KEY (`member_id`) REFERENCES `member` (`id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Dumping data for table `identity`
--

LOCK TABLES `identity` WRITE;
/*!40000 ALTER TABLE `identity` DISABLE KEYS */;
INSERT INTO `identity` VALUES
('BQ__pPZ3ONKcKVXRL4hWmA','test','dan','BQ__pPZ3ONKcKVXRL4hWmA');
/*!40000 ALTER TABLE `identity` ENABLE KEYS */;
UNLOCK TABLES;

--
-- Table structure for table `invitation`
--

DROP TABLE IF EXISTS `invitation`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `invitation` (
  `id` varchar(22) NOT NULL,
  `survey_id` varchar(22) NOT NULL,
  `token_hash` varchar(64) NOT NULL,
  `revoked` tinyint(1) NOT NULL DEFAULT 0,
  `created_at` datetime(6) NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `invitation_token` (`token_hash`),
  KEY `invitation_survey_oldest` (`survey_id`,`created_at`,`id`),
  CONSTRAINT `invitation_survey` FOREIGN KEY (`survey_id`) REFERENCES `survey` (`id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Dumping data for table `invitation`
--

LOCK TABLES `invitation` WRITE;
/*!40000 ALTER TABLE `invitation` DISABLE KEYS */;
INSERT INTO `invitation` VALUES
('J-RKfIzSWen9cH5BVWem6Q','Rf0aSCLwVjUHvWmoi1LddQ','d4dafa752453e3c4cecc25b5e7b676c462f7a025052ff21356c99f1b92ec9f6e',0,'2026-11-30 05:50:28.211185'),
('KxK_Am_TaCcP3mVXS8QAXA','Rf0aSCLwVjUHvWmoi1LddQ','f1a4543d12801fcf120de548a4054ebf35874bc28c67c0328bb163e2a6800a67',0,'2026-11-30 05:50:28.162568');
/*!40000 ALTER TABLE `invitation` ENABLE KEYS */;
UNLOCK TABLES;

--
-- Table structure for table `ledger_entry`
--

DROP TABLE IF EXISTS `ledger_entry`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `ledger_entry` (
  `id` bigint(20) NOT NULL AUTO_INCREMENT,
  `account` varchar(22) NOT NULL,
  `counter_account` varchar(64) NOT NULL,
  `amount` bigint(20) NOT NULL,
  `reason` varchar(32) NOT NULL,
  `reference` varchar(128) NOT NULL,
  `moved_at` datetime(6) NOT NULL DEFAULT utc_timestamp(6),
  PRIMARY KEY (`id`),
  UNIQUE KEY `ledger_entry_reason_reference` (`reason`,`reference`),
  KEY `ledger_entry_account` (`account`,`id`),
  CONSTRAINT `ledger_entry_moves_something` CHECK (`amount` <> 0)
) ENGINE=InnoDB AUTO_INCREMENT=14 DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Dumping data for table `ledger_entry`
--

LOCK TABLES `ledger_entry` WRITE;
/*!40000 ALTER TABLE `ledger_entry` DISABLE KEYS */;
INSERT INTO `ledger_entry` VALUES
(1,'CaASPYi9W26S_8hXNs9MyQ','house',100,'sign-up','CaASPYi9W26S_8hXNs9MyQ','2026-11-30 05:50:15.445878'),
(2,'UxezLvubTnWGylU1MvfbuA','house',100,'sign-up','UxezLvubTnWGylU1MvfbuA','2026-11-30 05:50:27.008350'),
(3,'UxezLvubTnWGylU1MvfbuA','house',1,'card','welcome:UxezLvubTnWGylU1MvfbuA','2026-11-30 05:50:27.425017'),
(4,'UxezLvubTnWGylU1MvfbuA','house',-10,'survey','umbAqKsbsJ5qLJZ1g_9vvQ','2026-11-30 05:50:27.625815'),
(5,'1wU7HTbIABdMwnDPNnBfSQ','house',100,'sign-up','1wU7HTbIABdMwnDPNnBfSQ','2026-11-30 05:50:27.826574'),
(6,'1wU7HTbIABdMwnDPNnBfSQ','house',1,'card','for-one:1wU7HTbIABdMwnDPNnBfSQ','2026-11-30 05:50:28.020627'),
(7,'1wU7HTbIABdMwnDPNnBfSQ','house',-10,'survey','Rf0aSCLwVjUHvWmoi1LddQ','2026-11-30 05:50:28.091279'),
(8,'1wU7HTbIABdMwnDPNnBfSQ','house',-10,'survey','ouGbBa4ggYHGBohvACraJg','2026-11-30 05:50:28.274339'),
(9,'BQ__pPZ3ONKcKVXRL4hWmA','house',100,'sign-up','BQ__pPZ3ONKcKVXRL4hWmA','2026-11-30 05:50:28.519726'),
(10,'reSUHwHU2H-r19CaX5rgDQ','house',100,'sign-up','reSUHwHU2H-r19CaX5rgDQ','2026-11-30 05:50:28.562923'),
(11,'reSUHwHU2H-r19CaX5rgDQ','house',1,'card','welcome:reSUHwHU2H-r19CaX5rgDQ','2026-11-30 05:50:28.606070'),
(12,'reSUHwHU2H-r19CaX5rgDQ','house',-101,'account-deleted','reSUHwHU2H-r19CaX5rgDQ','2026-11-30 05:50:28.666666'),
(13,'1wU7HTbIABdMwnDPNnBfSQ','house',-10,'survey','eqidjDKt7DphhyACiENVOA','2026-11-30 05:50:28.688758');
/*!40000 ALTER TABLE `ledger_entry` ENABLE KEYS */;
UNLOCK TABLES;

--
-- Table structure for table `login_failure`
--

DROP TABLE IF EXISTS `login_failure`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `login_failure` (
  `id` bigint(20) NOT NULL AUTO_INCREMENT,
  `account` varchar(64) NOT NULL,
  `address` varchar(64) NOT NULL,
  `failed_at` datetime(6) NOT NULL DEFAULT utc_timestamp(6),
  `settled` tinyint(1) NOT NULL DEFAULT 1,
  PRIMARY KEY (`id`),
  KEY `login_failure_address` (`address`,`failed_at`),
  KEY `login_failure_failed_at` (`failed_at`),
  KEY `login_failure_account_address` (`account`,`address`,`failed_at`)
) ENGINE=InnoDB AUTO_INCREMENT=8 DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Dumping data for table `login_failure`
--

LOCK TABLES `login_failure` WRITE;
/*!40000 ALTER TABLE `login_failure` DISABLE KEYS */;
INSERT INTO `login_failure` VALUES
(4,'686b5e4cf4f963adf8f51468a48028ef8d15bd02fa335f821279a3d1678c9615','127.0.0.1','2026-11-30 05:50:27.901210',1);
/*!40000 ALTER TABLE `login_failure` ENABLE KEYS */;
UNLOCK TABLES;

--
-- Table structure for table `member`
--

DROP TABLE IF EXISTS `member`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `member` (
  `id` varchar(22) NOT NULL,
  `email` varchar(254) NOT NULL,
  `name` varchar(100) NOT NULL,
  `password` varchar(300) DEFAULT NULL,
  `administrator` tinyint(1) NOT NULL DEFAULT 0,
  `survey_created_at` datetime(6) DEFAULT NULL,
  `created_at` datetime(6) NOT NULL,
  `deleted_at` datetime(6) DEFAULT NULL,
  `returned` tinyint(1) NOT NULL DEFAULT 0,
  PRIMARY KEY (`id`),
  UNIQUE KEY `member_email` (`email`),
  KEY `member_deleted_at` (`deleted_at`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Dumping data for table `member`
--

LOCK TABLES `member` WRITE;
/*!40000 ALTER TABLE `member` DISABLE KEYS */;
INSERT INTO `member` VALUES
('1wU7HTbIABdMwnDPNnBfSQ','bob@example.org','Somebody','PBKDF2WithHmacSHA512:2000:sD2Ji3uJh/yP0yw6zINirw==:X6GcGr1Ju1y7V68/pvvaGBq1CYJPYZ87z6AbyoB4SF0=',0,'2026-11-30 05:50:28.686819','2026-11-30 05:50:27.818803',NULL,0),
('BQ__pPZ3ONKcKVXRL4hWmA','dan@example.org','Somebody',NULL,0,NULL,'2026-11-30 05:50:28.515351',NULL,0),
('CaASPYi9W26S_8hXNs9MyQ','admin@example.org','Administrator','PBKDF2WithHmacSHA512:2000:1CKEBBmPpJJ4H9d5xPfynA==:T/r0gRYgmmuasrgw3wXn9+pFufXvX0JXprydpDbg4zE=',1,NULL,'2026-11-30 05:50:15.411092',NULL,0),
('UxezLvubTnWGylU1MvfbuA','ann@example.org','Somebody','PBKDF2WithHmacSHA512:2000:StxPJ3Zt3SS9lVglBt7KXA==:PvgEQmLVOrWF6uU63rUoLEwfGnPU3HHSC61yuWffXDg=',0,'2026-11-30 05:50:27.622919','2026-11-30 05:50:26.994043',NULL,0),
('reSUHwHU2H-r19CaX5rgDQ','deleted:reSUHwHU2H-r19CaX5rgDQ','',NULL,0,NULL,'2026-11-30 05:50:28.551651','2026-11-30 05:50:28.652602',0);
/*!40000 ALTER TABLE `member` ENABLE KEYS */;
UNLOCK TABLES;

--
-- Table structure for table `participation`
--

DROP TABLE IF EXISTS `participation`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `participation` (
  `survey_id` varchar(22) NOT NULL,
  `participant` varchar(22) NOT NULL,
  PRIMARY KEY (`survey_id`,`participant`),
  KEY `participation_participant` (`participant`),
  CONSTRAINT `participation_survey` FOREIGN KEY (`survey_id`) REFERENCES `survey` (`id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Dumping data for table `participation`
--

LOCK TABLES `participation` WRITE;
/*!40000 ALTER TABLE `participation` DISABLE KEYS */;
INSERT INTO `participation` VALUES
('ouGbBa4ggYHGBohvACraJg','1wU7HTbIABdMwnDPNnBfSQ');
/*!40000 ALTER TABLE `participation` ENABLE KEYS */;
UNLOCK TABLES;

--
-- Table structure for table `progress`
--

DROP TABLE IF EXISTS `progress`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `progress` (
  `survey_id` varchar(22) NOT NULL,
  `response_id` varchar(64) NOT NULL,
  `member_id` varchar(22) DEFAULT NULL,
  `answers` longtext NOT NULL,
  `page` bigint(20) DEFAULT NULL,
  `saved_at` datetime(6) NOT NULL,
  PRIMARY KEY (`survey_id`,`response_id`),
  KEY `progress_member` (`member_id`,`survey_id`,`saved_at`),
  KEY `progress_saved_at` (`saved_at`),
  CONSTRAINT `progress_survey` FOREIGN KEY (`survey_id`) REFERENCES `survey` (`id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Dumping data for table `progress`
--

LOCK TABLES `progress` WRITE;
/*!40000 ALTER TABLE `progress` DISABLE KEYS */;
INSERT INTO `progress` VALUES
('eqidjDKt7DphhyACiENVOA','begun-on-an-earlier-release',NULL,'{\"like\":\"yes\"}',0,'2026-11-30 05:50:28.739208');
/*!40000 ALTER TABLE `progress` ENABLE KEYS */;
UNLOCK TABLES;

--
-- Table structure for table `pseudonym_key`
--

DROP TABLE IF EXISTS `pseudonym_key`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `pseudonym_key` (
  `value` varchar(64) NOT NULL,
  PRIMARY KEY (`value`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Dumping data for table `pseudonym_key`
--

LOCK TABLES `pseudonym_key` WRITE;
/*!40000 ALTER TABLE `pseudonym_key` DISABLE KEYS */;
INSERT INTO `pseudonym_key` VALUES
('62fae507b031a4b6074188bed8d0c07390cb0eae8494dad1d3fb4f48739684b6');
/*!40000 ALTER TABLE `pseudonym_key` ENABLE KEYS */;
UNLOCK TABLES;

--
-- Table structure for table `quota`
--

DROP TABLE IF EXISTS `quota`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `quota` (
  `subject` varchar(100) NOT NULL,
  `places` bigint(20) NOT NULL,
  `taken` bigint(20) NOT NULL DEFAULT 0,
  PRIMARY KEY (`subject`),
  CONSTRAINT `quota_taken_within_places` CHECK (`taken` between 0 and `places`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Dumping data for table `quota`
--

LOCK TABLES `quota` WRITE;
/*!40000 ALTER TABLE `quota` DISABLE KEYS */;
INSERT INTO `quota` VALUES
('card:for-one',1,1),
('definitions:1wU7HTbIABdMwnDPNnBfSQ',65536,3),
('definitions:UxezLvubTnWGylU1MvfbuA',65536,1),
('invitations:Rf0aSCLwVjUHvWmoi1LddQ',100000,2),
('progress:eqidjDKt7DphhyACiENVOA',65536,1),
('trackers:1wU7HTbIABdMwnDPNnBfSQ',1000,1);
/*!40000 ALTER TABLE `quota` ENABLE KEYS */;
UNLOCK TABLES;

--
-- Table structure for table `rate_limit`
--

DROP TABLE IF EXISTS `rate_limit`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `rate_limit` (
  `subject` varchar(100) NOT NULL,
  `taken` bigint(20) NOT NULL,
  `ends_at` datetime(6) NOT NULL,
  PRIMARY KEY (`subject`),
  KEY `rate_limit_ends_at` (`ends_at`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Dumping data for table `rate_limit`
--

LOCK TABLES `rate_limit` WRITE;
/*!40000 ALTER TABLE `rate_limit` DISABLE KEYS */;
INSERT INTO `rate_limit` VALUES
('answers 1wU7HTbIABdMwnDPNnBfSQ',3,'2026-12-01 00:00:00.000000'),
('answers UxezLvubTnWGylU1MvfbuA',1,'2026-12-01 00:00:00.000000'),
('progress 127.0.0.1',1,'2026-12-01 00:00:00.000000'),
('sign-up 127.0.0.1',4,'2026-11-30 06:50:26.961384');
/*!40000 ALTER TABLE `rate_limit` ENABLE KEYS */;
UNLOCK TABLES;

--
-- Table structure for table `response`
--

DROP TABLE IF EXISTS `response`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `response` (
  `survey_id` varchar(22) NOT NULL,
  `id` varchar(64) NOT NULL,
  `respondent` varchar(22) DEFAULT NULL,
  `answers` longtext NOT NULL,
  `submitted_at` datetime(6) NOT NULL,
  PRIMARY KEY (`survey_id`,`id`),
  UNIQUE KEY `response_survey_respondent` (`survey_id`,`respondent`),
  KEY `response_survey_newest` (`survey_id`,`submitted_at`,`id`),
  KEY `response_respondent` (`respondent`),
  CONSTRAINT `response_survey` FOREIGN KEY (`survey_id`) REFERENCES `survey` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Dumping data for table `response`
--

LOCK TABLES `response` WRITE;
/*!40000 ALTER TABLE `response` DISABLE KEYS */;
INSERT INTO `response` VALUES
('Rf0aSCLwVjUHvWmoi1LddQ','another-of-an-earlier-release','KxK_Am_TaCcP3mVXS8QAXA','{\"like\":\"yes\"}','2026-11-30 05:50:28.253495'),
('eqidjDKt7DphhyACiENVOA','another-of-an-earlier-release',NULL,'{\"like\":\"yes\"}','2026-11-30 05:50:28.761766'),
('ouGbBa4ggYHGBohvACraJg','another-of-an-earlier-release',NULL,'{\"like\":\"yes\"}','2026-11-30 00:00:00.000000'),
('umbAqKsbsJ5qLJZ1g_9vvQ','response-of-an-earlier-release',NULL,'{\"like\":\"yes\"}','2026-11-30 05:50:27.724857');
/*!40000 ALTER TABLE `response` ENABLE KEYS */;
UNLOCK TABLES;

--
-- Table structure for table `session`
--

DROP TABLE IF EXISTS `session`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `session` (
  `token_hash` varchar(64) NOT NULL,
  `member_id` varchar(22) NOT NULL,
  `expires_at` datetime(6) NOT NULL,
  `opened_at` datetime(6) NOT NULL DEFAULT utc_timestamp(6),
  `used_at` datetime(6) NOT NULL DEFAULT utc_timestamp(6),
  PRIMARY KEY (`token_hash`),
  KEY `session_member` (`member_id`),
  KEY `session_expires_at` (`expires_at`),
  CONSTRAINT `session_member` FOREIGN KEY (`member_id`) REFERENCES `member` (`id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Dumping data for table `session`
--

LOCK TABLES `session` WRITE;
/*!40000 ALTER TABLE `session` DISABLE KEYS */;
INSERT INTO `session` VALUES
('2d39c7a1ff8e7cf395c50808b855026a260d8bb68c0c18d351e62cdd7c57e889','CaASPYi9W26S_8hXNs9MyQ','2026-12-01 05:50:27.000000','2026-11-30 05:50:27.347393','2026-11-30 05:50:27.347393'),
('a2f3e0cceb76880481e4bb18348837bf62c114a6295a6037613e01b6f44bff3e','1wU7HTbIABdMwnDPNnBfSQ','2026-12-01 05:50:27.000000','2026-11-30 05:50:27.865359','2026-11-30 05:50:27.865359'),
('a53ccf20e4dba730a126e8f466be51f6a25e27e440257e69048ddf2ae98ff94d','BQ__pPZ3ONKcKVXRL4hWmA','2026-12-01 05:50:28.000000','2026-11-30 05:50:28.520561','2026-11-30 05:50:28.520561'),
('b270668d9d2ad0a6c850d4c4c9ab0e7653906dc22a5fe4abc2ee53fa0e5d2453','UxezLvubTnWGylU1MvfbuA','2026-12-01 05:50:27.000000','2026-11-30 05:50:27.305524','2026-11-30 05:50:27.305524'),
('dbbc661f301bafe770700195e2bb83a1353a984a0320cd9f57e6425f803f94fd','CaASPYi9W26S_8hXNs9MyQ','2026-12-01 05:50:27.000000','2026-11-30 05:50:27.968000','2026-11-30 05:50:27.968000');
/*!40000 ALTER TABLE `session` ENABLE KEYS */;
UNLOCK TABLES;

--
-- Table structure for table `survey`
--

DROP TABLE IF EXISTS `survey`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `survey` (
  `id` varchar(22) NOT NULL,
  `owner` varchar(22) NOT NULL,
  `state` varchar(10) NOT NULL,
  `title` text NOT NULL,
  `definition` longtext NOT NULL,
  `respondents` varchar(10) NOT NULL,
  `response_limit` bigint(20) DEFAULT NULL,
  `version` int(11) NOT NULL,
  `created_at` datetime(6) NOT NULL,
  `anonymous` tinyint(1) NOT NULL DEFAULT 0,
  `choice_limits` longtext DEFAULT NULL,
  `reward` bigint(20) DEFAULT NULL,
  `opens_at` datetime(6) DEFAULT NULL,
  `closes_at` datetime(6) DEFAULT NULL,
  `origins` text DEFAULT NULL,
  PRIMARY KEY (`id`),
  KEY `survey_owner_newest` (`owner`,`created_at`,`id`),
  KEY `survey_overdue` (`state`,`closes_at`),
  CONSTRAINT `survey_owner` FOREIGN KEY (`owner`) REFERENCES `member` (`id`),
  CONSTRAINT `survey_state` CHECK (`state` in ('draft','open','closed')),
  CONSTRAINT `survey_response_limit_positive` CHECK (`response_limit` >= 1),
  CONSTRAINT `survey_respondents` CHECK (`respondents` in ('anyone','members','invited')),
  CONSTRAINT `survey_reward` CHECK (`reward` is null or `reward` >= 1 and `response_limit` is not null and `respondents` = 'members' and `anonymous` = 0),
  CONSTRAINT `survey_opens_before_it_closes` CHECK (`opens_at` < `closes_at`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Dumping data for table `survey`
--

LOCK TABLES `survey` WRITE;
/*!40000 ALTER TABLE `survey` DISABLE KEYS */;
INSERT INTO `survey` VALUES
('Rf0aSCLwVjUHvWmoi1LddQ','1wU7HTbIABdMwnDPNnBfSQ','open','Earlier, invited','{\"title\":\"Earlier, invited\",\"elements\":[{\"type\":\"radiogroup\",\"name\":\"like\",\"choices\":[\"yes\",\"no\"]}]}','invited',NULL,2,'2026-11-30 05:50:28.091550',0,NULL,NULL,NULL,NULL,NULL),
('eqidjDKt7DphhyACiENVOA','1wU7HTbIABdMwnDPNnBfSQ','open','Earlier, begun','{\"title\":\"Earlier, begun\",\"elements\":[{\"type\":\"radiogroup\",\"name\":\"like\",\"choices\":[\"yes\",\"no\"]}]}','anyone',NULL,2,'2026-11-30 05:50:28.688966',0,NULL,NULL,NULL,NULL,NULL),
('ouGbBa4ggYHGBohvACraJg','1wU7HTbIABdMwnDPNnBfSQ','open','Earlier, anonymous','{\"title\":\"Earlier, anonymous\",\"elements\":[{\"type\":\"radiogroup\",\"name\":\"like\",\"choices\":[\"yes\",\"no\"]}]}','members',NULL,2,'2026-11-30 05:50:28.274499',1,NULL,NULL,NULL,NULL,NULL),
('umbAqKsbsJ5qLJZ1g_9vvQ','UxezLvubTnWGylU1MvfbuA','open','Earlier','{\"title\":\"Earlier\",\"elements\":[{\"type\":\"radiogroup\",\"name\":\"like\",\"choices\":[\"yes\",\"no\"]}]}','anyone',NULL,2,'2026-11-30 05:50:27.626699',0,NULL,NULL,NULL,NULL,NULL);
/*!40000 ALTER TABLE `survey` ENABLE KEYS */;
UNLOCK TABLES;

--
-- Table structure for table `tally`
--

DROP TABLE IF EXISTS `tally`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `tally` (
  `survey_id` varchar(22) NOT NULL,
  `responses` bigint(20) NOT NULL,
  `state` longtext NOT NULL,
  PRIMARY KEY (`survey_id`),
  CONSTRAINT `tally_survey` FOREIGN KEY (`survey_id`) REFERENCES `survey` (`id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Dumping data for table `tally`
--

LOCK TABLES `tally` WRITE;
/*!40000 ALTER TABLE `tally` DISABLE KEYS */;
INSERT INTO `tally` VALUES
('umbAqKsbsJ5qLJZ1g_9vvQ',1,'{\"tally\":{\"questions\":[[1,[[1,0],[]]]]},\"days\":{\"2026-11-30\":1},\"texts\":{}}');
/*!40000 ALTER TABLE `tally` ENABLE KEYS */;
UNLOCK TABLES;

--
-- Table structure for table `tracker`
--

DROP TABLE IF EXISTS `tracker`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `tracker` (
  `id` varchar(22) NOT NULL,
  `member_id` varchar(22) NOT NULL,
  `type` varchar(64) NOT NULL,
  `value` text NOT NULL,
  `created_at` datetime(6) NOT NULL,
  `updated_at` datetime(6) NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `tracker_member_type` (`member_id`,`type`),
  CONSTRAINT `tracker_member` FOREIGN KEY (`member_id`) REFERENCES `member` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Dumping data for table `tracker`
--

LOCK TABLES `tracker` WRITE;
/*!40000 ALTER TABLE `tracker` DISABLE KEYS */;
INSERT INTO `tracker` VALUES
('ArVVkbvx31Rj5-fChSKKjg','1wU7HTbIABdMwnDPNnBfSQ','earlier','\"1\"','2026-11-30 05:50:28.058419','2026-11-30 05:50:28.058452');
/*!40000 ALTER TABLE `tracker` ENABLE KEYS */;
UNLOCK TABLES;

--
-- Table structure for table `uncounted`
--

DROP TABLE IF EXISTS `uncounted`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `uncounted` (
  `survey_id` varchar(22) NOT NULL,
  `response_id` varchar(64) NOT NULL,
  `freed` bigint(20) NOT NULL DEFAULT 0,
  PRIMARY KEY (`survey_id`,`response_id`),
  CONSTRAINT `uncounted_response` FOREIGN KEY (`survey_id`, `response_id`) REFERENCES `response` (`survey_id`, `id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Dumping data for table `uncounted`
--

LOCK TABLES `uncounted` WRITE;
/*!40000 ALTER TABLE `uncounted` DISABLE KEYS */;
INSERT INTO `uncounted` VALUES
('Rf0aSCLwVjUHvWmoi1LddQ','another-of-an-earlier-release',0),
('eqidjDKt7DphhyACiENVOA','another-of-an-earlier-release',0),
('ouGbBa4ggYHGBohvACraJg','another-of-an-earlier-release',0);
/*!40000 ALTER TABLE `uncounted` ENABLE KEYS */;
UNLOCK TABLES;

--
-- Table structure for table `used_id_token`
--

DROP TABLE IF EXISTS `used_id_token`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `used_id_token` (
  `id` varchar(64) NOT NULL,
  `session_hash` varchar(64) NOT NULL,
  `expires_at` datetime(6) NOT NULL,
  PRIMARY KEY (`id`),
  KEY `used_id_token_expires_at` (`expires_at`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Dumping data for table `used_id_token`
--

LOCK TABLES `used_id_token` WRITE;
/*!40000 ALTER TABLE `used_id_token` DISABLE KEYS */;
INSERT INTO `used_id_token` VALUES
('b3d90e673090dc112800e979ff4df46b72801497117a7c0eb4332f72295524f2','a53ccf20e4dba730a126e8f466be51f6a25e27e440257e69048ddf2ae98ff94d','2026-11-30 06:50:28.000000');
/*!40000 ALTER TABLE `used_id_token` ENABLE KEYS */;
UNLOCK TABLES;
/*!40103 SET TIME_ZONE=@OLD_TIME_ZONE */;

/*!40101 SET SQL_MODE=@OLD_SQL_MODE */;
/*!40014 SET FOREIGN_KEY_CHECKS=@OLD_FOREIGN_KEY_CHECKS */;
/*!40014 SET UNIQUE_CHECKS=@OLD_UNIQUE_CHECKS */;
/*!40101 SET CHARACTER_SET_CLIENT=@OLD_CHARACTER_SET_CLIENT */;
/*!40101 SET CHARACTER_SET_RESULTS=@OLD_CHARACTER_SET_RESULTS */;
/*!40101 SET COLLATION_CONNECTION=@OLD_COLLATION_CONNECTION */;
/*M!100616 SET NOTE_VERBOSITY=@OLD_NOTE_VERBOSITY */;

-- Dump completed
